package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** What readers see on a page that may be a date, before clutter is taken out. */
final class Visible implements NodeFilter {
  private static final Set<String> SKIPPED = Lexicon.MARKUP.terms("unread-elements");
  private static final int LONGEST_DATE = 120;
  private static final int MOST_DATES = 200;
  private static final int LEAST_PROSE = 30;
  private static final int LONGEST_DATELINE = 60;

  private final Markup markup;
  private final List<DateHint> dates = new ArrayList<>();
  private final Headline headline;
  private int characters;
  private @Nullable String dateline;

  /**
   * A text that may say when the page was published.
   *
   * @param text what readers see
   * @param machine what the element says to machines; empty if nothing
   * @param kind how sure it is
   * @param place characters of text before it
   */
  record DateHint(String text, String machine, Kind kind, int place) {}

  /** How a date is marked, the surest first. */
  enum Kind {
    /** By a word for publication, or by markup that says so. */
    PUBLISHED,
    /** By a name or element for dates. */
    MARKED,
    /** By nothing: a short text that is a date. */
    BARE,
    /** By a word for changes. */
    MODIFIED
  }

  private Visible(Markup markup, @Nullable String title) {
    this.markup = markup;
    this.headline = new Headline(title);
  }

  /** Looks over a page. */
  static Visible of(Head head, @Nullable String title) {
    Visible visible = new Visible(head.markup(), title);
    NodeTraversor.filter(visible, head.page().body());
    return visible;
  }

  /** Texts that may be dates, the nearest to the headline first. */
  List<DateHint> dates() {
    return dates.stream()
        .sorted(Comparator.comparingInt((DateHint hint) -> headline.distance(hint.place())))
        .toList();
  }

  /** The beginning of the first paragraph below the headline; empty if it has no digit. */
  Optional<String> dateline() {
    return Optional.ofNullable(dateline);
  }

  /**
   * How many characters of text are between a hint and the headline; before it they count double.
   */
  int distance(DateHint hint) {
    return headline.distance(hint.place());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      characters += text.getWholeText().strip().length();
      beginning(text.getWholeText().strip());
    }
    if (!(node instanceof Element e)) {
      return FilterResult.CONTINUE;
    }
    if (SKIPPED.contains(e.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    headline.see(e, characters);
    date(e);
    return FilterResult.CONTINUE;
  }

  private void beginning(String text) {
    if (dateline == null && text.length() >= LEAST_PROSE && headline.isAbove(text, characters)) {
      dateline = text.substring(0, Math.min(text.length(), LONGEST_DATELINE));
    }
  }

  private DateHint hint(
      String text, String machine, boolean published, boolean modified, boolean marked) {
    String lower = text.toLowerCase(Locale.ROOT);
    int saysPublished = Lexicon.WORDS.find("published", lower);
    int saysModified = Lexicon.WORDS.find("modified", lower);
    if (published || saysPublished >= 0) {
      boolean modifiedFirst = saysModified >= 0 && saysModified < saysPublished;
      int start = modifiedFirst ? saysPublished : 0;
      int end = saysModified > start ? saysModified : text.length();
      return new DateHint(text.substring(start, end), machine, Kind.PUBLISHED, characters);
    }
    boolean changed = modified || saysModified >= 0;
    Kind kind = changed ? Kind.MODIFIED : marked ? Kind.MARKED : Kind.BARE;
    return new DateHint(text, machine, kind, characters);
  }

  private void date(Element e) {
    boolean named = e.attributesSize() > 0;
    boolean published = named && says(e, "published-property");
    boolean modified = named && !published && (says(e, "change-property") || markup.namesChange(e));
    boolean marked = published || modified || e.nameIs("time") || (named && markup.namesDate(e));
    if (dates.size() >= MOST_DATES || (!marked && !mayBeDate(e)) || markup.isForeign(e)) {
      return;
    }
    String own = marked ? e.text() : e.ownText();
    String machine =
        e.hasAttr("datetime") ? e.attr("datetime") : published ? e.attr("content") : "";
    if ((!own.isBlank() || !machine.isBlank()) && own.length() <= LONGEST_DATE) {
      dates.add(hint(Spaces.one(own), machine, published, modified, marked));
    }
  }

  /** Whether microdata or RDFa say that an element is a date of a kind. */
  private static boolean says(Element e, String group) {
    return e.hasAttr("pubdate") && group.startsWith("published")
        || isOf(group, e.attr("itemprop"))
        || isOf(group, e.attr("property"));
  }

  private static boolean isOf(String group, String attribute) {
    if (attribute.isEmpty()) {
      return false;
    }
    String lower = attribute.toLowerCase(Locale.ROOT);
    return Lexicon.MARKUP.terms(group).stream()
        .anyMatch(term -> lower.equals(term) || lower.endsWith(":" + term));
  }

  /** Whether the text of an element itself is short and has a digit. */
  private static boolean mayBeDate(Element e) {
    int length = 0;
    boolean digit = false;
    for (Node child = e.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        String words = text.getWholeText();
        length += words.length();
        for (int i = 0; !digit && i < words.length(); i++) {
          digit = Character.isDigit(words.charAt(i));
        }
      }
    }
    return digit && length <= 3 * LONGEST_DATE;
  }
}
