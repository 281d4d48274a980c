package io.policyfacts.ingest.article;

import io.policyfacts.ingest.article.Markup.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What readers see on a page that may be a byline or a date, before clutter is taken out. */
final class Visible implements NodeFilter {
  private static final Set<String> SKIPPED = Lexicon.MARKUP.terms("unread-elements");
  private static final int LONGEST_BYLINE = 120;
  private static final int LONGEST_BY = 60;

  private static final int LONGEST_DATE = 120;
  private static final int MOST_DATES = 200;

  private final Markup markup;
  private final List<String> authors = new ArrayList<>();
  private final List<String> weakAuthors = new ArrayList<>();
  private final List<DateHint> dates = new ArrayList<>();
  private boolean afterHeadline;

  /**
   * A text that may say when the page was published.
   *
   * @param text what readers see
   * @param machine what the element says to machines; empty if nothing
   * @param kind how sure it is
   * @param afterHeadline whether it stands after the first main heading
   */
  record DateHint(String text, String machine, Kind kind, boolean afterHeadline) {}

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

  private Visible(Markup markup) {
    this.markup = markup;
  }

  /** Looks over a page. */
  static Visible of(Head head) {
    Visible visible = new Visible(head.markup());
    NodeTraversor.filter(visible, head.page().body());
    return visible;
  }

  /** Texts that may name authors, the surest first. */
  List<String> authors() {
    List<String> all = new ArrayList<>(authors);
    all.addAll(weakAuthors);
    return all;
  }

  /** Texts that may be dates, in the page's order. */
  List<DateHint> dates() {
    return dates;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element e)) {
      return FilterResult.CONTINUE;
    }
    if (SKIPPED.contains(e.normalName()) || markup.sign(e).role() == Role.FOREIGN) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (e.nameIs("h1")) {
      afterHeadline = true;
    }
    date(e);
    if (namesAuthor(e)) {
      add(e, authors, LONGEST_BYLINE);
    } else if (leadsToAuthor(e)) {
      add(e, weakAuthors, LONGEST_BY);
    } else if (e.isBlock() || e.nameIs("span") || e.nameIs("em") || e.nameIs("strong")) {
      byline(e);
    }
    return FilterResult.CONTINUE;
  }

  private void date(Element e) {
    String itemprop = e.attr("itemprop").toLowerCase(Locale.ROOT);
    String property = e.attr("property").toLowerCase(Locale.ROOT);
    boolean published =
        itemprop.contains("datepublished")
            || itemprop.contains("datecreated")
            || property.contains("datepublished")
            || e.hasAttr("pubdate");
    boolean modified = itemprop.contains("datemodified") || property.contains("datemodified");
    boolean marked = published || modified || e.nameIs("time") || markup.namesDate(e);
    String own = marked ? e.text() : e.ownText();
    String machine =
        e.hasAttr("datetime") ? e.attr("datetime") : published ? e.attr("content") : "";
    if ((own.isBlank() && machine.isBlank())
        || own.length() > LONGEST_DATE
        || dates.size() >= MOST_DATES) {
      return;
    }
    if (!marked && own.chars().noneMatch(Character::isDigit)) {
      return;
    }
    String lower = own.toLowerCase(Locale.ROOT);
    boolean says = Lexicon.WORDS.in("modified", lower);
    Kind kind =
        published || (!says && Lexicon.WORDS.in("published", lower))
            ? Kind.PUBLISHED
            : modified || says ? Kind.MODIFIED : marked ? Kind.MARKED : Kind.BARE;
    dates.add(new DateHint(Spaces.one(own), machine, kind, afterHeadline));
  }

  private void byline(Element e) {
    String own = e.ownText();
    if (!own.isEmpty()
        && own.length() <= LONGEST_BY
        && Lexicon.WORDS.startsWith("by", own.toLowerCase(Locale.ROOT))
        && Names.isByline(own)) {
      String text = Spaces.one(e.text());
      if (text.length() <= LONGEST_BY && Names.in(text).stream().anyMatch(Names::isPerson)) {
        weakAuthors.add(text);
      }
    }
  }

  private static void add(Element e, List<String> into, int longest) {
    String text = Spaces.one(e.text());
    if (!text.isEmpty() && text.length() <= longest) {
      into.add(text);
    }
  }

  /** Whether a link leads to a page about an author, by a part of its path. */
  private static boolean leadsToAuthor(Element e) {
    if (!e.nameIs("a")) {
      return false;
    }
    String[] path = e.attr("href").toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i < path.length - 1; i++) {
      if (Lexicon.MARKUP.terms("author-path").contains(path[i]) && !path[i + 1].isEmpty()) {
        return Names.in(e.text()).stream().anyMatch(Names::isPerson);
      }
    }
    return false;
  }

  private boolean namesAuthor(Element e) {
    return e.attr("itemprop").toLowerCase(Locale.ROOT).contains("author")
        || e.attr("rel").toLowerCase(Locale.ROOT).contains("author")
        || e.nameIs("address")
        || markup.namesAuthor(e);
  }
}
