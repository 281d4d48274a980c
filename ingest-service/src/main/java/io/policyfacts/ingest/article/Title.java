package io.policyfacts.ingest.article;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline. */
final class Title {
  private static final List<String> META =
      List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "title");
  private static final Pattern BAR = Pattern.compile("\\s+[|·»–—-]\\s+|\\s*\\|\\s*");

  private Title() {}

  /** The headline without the site's name; null if there is none. */
  static @Nullable String of(Head head) {
    String named =
        Stream.of(head.linked().text("headline"), head.meta().first(META), heading(head))
            .filter(Objects::nonNull)
            .map(Spaces::one)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseGet(() -> Spaces.one(head.page().title()));
    String title = withoutSite(named, head);
    return title.isEmpty() ? null : title;
  }

  private static @Nullable String heading(Head head) {
    List<Element> headings = head.page().select("h1");
    return headings.size() == 1 ? headings.get(0).text() : null;
  }

  private static String withoutSite(String title, Head head) {
    String heading = heading(head);
    if (heading != null && title.startsWith(Spaces.one(heading)) && heading.length() > 10) {
      return Spaces.one(heading);
    }
    String[] parts = BAR.split(title, -1);
    String publisher = head.publisher();
    String last = parts[parts.length - 1];
    boolean site = publisher != null && last.equalsIgnoreCase(publisher);
    return parts.length > 1 && site
        ? title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|·»–—-]+$", "")
        : title;
  }
}
