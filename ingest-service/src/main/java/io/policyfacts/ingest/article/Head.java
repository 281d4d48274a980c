package io.policyfacts.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page with what it declares of itself.
 *
 * @param page parsed, complete
 * @param tags its elements by name
 * @param url where it came from
 * @param linked its JSON-LD
 * @param meta its {@code meta} elements
 * @param markup what its class and id names say
 * @param publisher name of the publication; null if the page does not say
 */
record Head(
    Document page,
    Tags tags,
    URI url,
    LinkedData linked,
    MetaTags meta,
    Markup markup,
    @Nullable String publisher) {
  private static final List<String> SITE_NAMES =
      List.of("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher");
  private static final List<String> LANGUAGES =
      List.of("content-language", "dc.language", "dcterms.language", "inlanguage", "og:locale");

  /** Reads the declarations of a page. */
  static Head of(Document page, URI url) {
    Tags tags = Tags.of(page);
    MetaTags meta = MetaTags.of(tags);
    LinkedData linked = LinkedData.of(tags);
    String publisher = publisher(tags, linked, meta);
    return new Head(page, tags, place(tags, url, meta), linked, meta, new Markup(), publisher);
  }

  /** Where the page came from, or where it says it belongs, if it came from a file. */
  private static URI place(Tags tags, URI url, MetaTags meta) {
    if (url.getHost() != null) {
      return url;
    }
    return Stream.of(canonical(tags), meta.first(List.of("og:url")))
        .filter(text -> text != null && text.startsWith("http"))
        .flatMap(text -> uri(text).stream())
        .filter(said -> said.getHost() != null)
        .findFirst()
        .orElse(url);
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String publisher(Tags tags, LinkedData linked, MetaTags meta) {
    Element owner = tags.items("publisher").stream().findFirst().orElse(null);
    Element marked = owner == null ? null : owner.selectFirst("[itemprop=name]");
    return Stream.of(
            linked.names("publisher").stream(),
            Stream.ofNullable(marked).map(e -> e.hasAttr("content") ? e.attr("content") : e.text()),
            Stream.ofNullable(meta.first(SITE_NAMES)))
        .flatMap(names -> names)
        .map(Spaces::one)
        .filter(name -> !name.isEmpty() && !name.startsWith("http") && !name.startsWith("@"))
        .findFirst()
        .orElse(null);
  }

  /** Whether a text is the publication's name, or the host's. */
  boolean isPublication(String text) {
    String plain = letters(text);
    String host = url.getHost() == null ? "" : letters(url.getHost().replaceFirst("^www\\.", ""));
    String site =
        host.isEmpty()
            ? ""
            : letters(
                url.getHost().replaceFirst("^www\\.", "").replaceFirst("\\.[a-z.]{2,6}$", ""));
    String name = publisher;
    return !plain.isEmpty()
        && (plain.equals(host)
            || plain.equals(site)
            || (plain.length() > 3 && site.startsWith(plain))
            || (site.length() > 3 && plain.contains(site) && plain.length() < 2 * site.length())
            || (name != null && isSame(plain, letters(name))));
  }

  private static boolean isSame(String text, String name) {
    return text.equals(name)
        || (name.length() > 4 && text.contains(name) && text.length() < 2 * name.length());
  }

  /** Letters and digits of a text in lower case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** BCP 47 tag; null if the page does not say. */
  @Nullable String language() {
    Element html = tags.named("html").stream().findFirst().orElse(null);
    String root =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    return Stream.of(root, meta.first(LANGUAGES), linked.text("inLanguage"))
        .filter(tag -> tag != null && !tag.isBlank())
        .map(Head::tag)
        .filter(tag -> !tag.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** What the page says its canonical URL is; null if it does not. */
  @Nullable String canonicalUrl() {
    String link = canonical(tags);
    return link == null ? meta.first(List.of("og:url")) : link;
  }

  private static @Nullable String canonical(Tags tags) {
    return tags.named("link").stream()
        .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
        .map(link -> link.attr("href").strip())
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String tag(String text) {
    try {
      String first = text.split("[,;\\s]", -1)[0].replace('_', '-');
      return new Locale.Builder().setLanguageTag(first).build().toLanguageTag().replace("und", "");
    } catch (IllformedLocaleException | ArrayIndexOutOfBoundsException e) {
      return "";
    }
  }
}
