package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Elements of a page that are marked as naming an author, before clutter is taken out. */
final class AuthorMarks implements NodeFilter {
  private static final Set<String> SKIPPED = Lexicon.MARKUP.terms("unread-elements");
  private static final Set<String> PATHS = Lexicon.MARKUP.terms("author-path");
  private static final Evaluator STATED = QueryParser.parse("[rel~=author], [itemprop=author]");
  private static final Evaluator INNER =
      QueryParser.parse("[itemprop=name], [rel~=author], .fn, [class*=name]");
  private static final Evaluator INNER_OR_LINKS =
      QueryParser.parse("[itemprop=name], [rel~=author], .fn, [class*=name], a[href]");
  private static final int LONGEST = 120;
  private static final int LONGEST_LINK = 300;
  private static final int LONGEST_BOX = 500;
  private static final int NEAR = 20;
  private static final int MOST = 100;

  private final Markup markup;
  private final Headline headline;
  private final List<Mark> marks = new ArrayList<>();
  private int characters;

  /** How an author is marked, the surest first. */
  private enum Kind {
    STATED,
    NAMED,
    LINKED
  }

  private record Mark(Element at, List<String> names, Kind kind, int start, int end) {
    private boolean isBeside(Mark other) {
      Element parent = at.parent();
      Element otherParent = other.at.parent();
      return parent != null
          && otherParent != null
          && (parent.equals(otherParent) || Objects.equals(parent.parent(), otherParent.parent()))
          && other.start - end <= NEAR;
    }
  }

  private AuthorMarks(Markup markup, @Nullable String title) {
    this.markup = markup;
    this.headline = new Headline(title);
  }

  /** Authors by each kind of mark, the surest kind first, in each what is nearest the headline. */
  static List<List<String>> of(Head head, @Nullable String title) {
    AuthorMarks found = new AuthorMarks(head.markup(), title);
    NodeTraversor.filter(found, head.page().body());
    return found.groups();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      characters += text.getWholeText().strip().length();
    }
    if (!(node instanceof Element e)) {
      return FilterResult.CONTINUE;
    }
    if (SKIPPED.contains(e.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    headline.see(e, characters);
    return marks.size() < MOST && mark(e) ? skip(e) : FilterResult.CONTINUE;
  }

  private FilterResult skip(Element e) {
    characters += e.text().length();
    return FilterResult.SKIP_ENTIRELY;
  }

  private boolean mark(Element e) {
    Kind kind = kind(e);
    if (kind == null) {
      return false;
    }
    List<String> names = markup.isForeign(e) ? List.of() : names(e);
    if (kind == Kind.LINKED) {
      names = names.stream().filter(Names::isPerson).toList();
    }
    if (names.isEmpty()) {
      return false;
    }
    marks.add(new Mark(e, names, kind, characters, characters + e.text().length()));
    return true;
  }

  private @Nullable Kind kind(Element e) {
    if (e.attributesSize() == 0) {
      return e.nameIs("address") ? Kind.NAMED : null;
    }
    String itemprop = e.attr("itemprop").toLowerCase(Locale.ROOT);
    String property = e.attr("property").toLowerCase(Locale.ROOT);
    if (itemprop.contains("author")
        || property.endsWith("author")
        || property.endsWith("creator")
        || e.attr("rel").toLowerCase(Locale.ROOT).contains("author")) {
      return Kind.STATED;
    }
    if (markup.namesAuthor(e) || e.nameIs("address")) {
      return e.selectFirst(STATED) == null ? Kind.NAMED : Kind.STATED;
    }
    return e.nameIs("a") && leadsToAuthor(e) ? Kind.LINKED : null;
  }

  /** Names of an element: those of its links and marked parts, else those of its whole text. */
  private static List<String> names(Element e) {
    Set<String> inner = new LinkedHashSet<>();
    String text = Spaces.one(e.hasAttr("content") ? e.attr("content") : e.text());
    if (text.length() > LONGEST_BOX) {
      return List.of();
    }
    for (Element part : e.select(text.length() > LONGEST ? INNER : INNER_OR_LINKS)) {
      if (!part.equals(e) && part.text().length() <= LONGEST) {
        Names.in(part.text()).stream().filter(Names::isPerson).forEach(inner::add);
      }
    }
    if (inner.isEmpty()) {
      return text.length() <= LONGEST ? Names.in(text) : List.of();
    }
    List<String> whole = text.length() <= LONGEST ? Names.in(text) : List.of();
    return whole.containsAll(inner) && whole.stream().allMatch(Names::isPerson)
        ? whole
        : List.copyOf(inner);
  }

  /** Whether a link leads to a page about an author, by a part of its path. */
  private static boolean leadsToAuthor(Element e) {
    String href = e.attr("href");
    if (href.length() > LONGEST_LINK) {
      return false;
    }
    String[] path = href.toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i < path.length - 1; i++) {
      if (PATHS.contains(path[i]) && !path[i + 1].isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private List<List<String>> groups() {
    List<List<String>> groups = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Mark> own = marks.stream().filter(mark -> mark.kind() == kind).toList();
      grouped(own).stream()
          .sorted(Comparator.comparingInt(mark -> headline.distance(mark.start())))
          .map(Mark::names)
          .forEach(groups::add);
    }
    return groups;
  }

  /** What stands side by side, together. */
  private static List<Mark> grouped(List<Mark> marks) {
    List<Mark> grouped = new ArrayList<>();
    for (Mark mark : marks) {
      Mark last = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
      if (last != null && last.isBeside(mark)) {
        Set<String> names = new LinkedHashSet<>(last.names());
        names.addAll(mark.names());
        grouped.set(
            grouped.size() - 1,
            new Mark(mark.at(), List.copyOf(names), mark.kind(), last.start(), mark.end()));
      } else {
        grouped.add(mark);
      }
    }
    return grouped;
  }
}
