package io.policyfacts.ingest.article;

import io.policyfacts.ingest.article.Markup.Role;
import io.policyfacts.ingest.article.Markup.Sign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes out of a page what is not the article by what it is or what it is named. */
final class Clutter {
  private static final Set<String> UNREAD = Lexicon.MARKUP.terms("unread-elements");
  private static final Set<String> BESIDE = Lexicon.MARKUP.terms("beside-elements");
  private static final Set<String> FRAMES = Set.of("html", "body", "article", "main", "h1");
  private static final Map<Role, Double> MOST_SHARE =
      Map.of(Role.SOFT, 0.35, Role.HARD, 0.5, Role.FOREIGN, 1.0, Role.BAR, 1.0);
  private static final double MOST_HIDDEN = 0.3;
  private static final int LEAST_PROSE = 100;
  private static final int MOST_ROUNDS = 6;

  private final Element body;
  private final Markup markup;
  private final Weights weights;
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> voided = new HashSet<>();

  private Clutter(Element body, Markup markup) {
    this.body = body;
    this.markup = markup;
    this.weights = Weights.of(body);
    NodeTraversor.traverse((node, depth) -> hold(node), body);
  }

  /** Removes what readers do not read as text. */
  static void removeUnread(Element body) {
    List<Node> unread = new ArrayList<>();
    NodeTraversor.filter(
        (node, depth) -> {
          boolean out = node instanceof Comment || (node instanceof Element e && isUnread(e));
          return out ? skip(node, unread) : NodeFilter.FilterResult.CONTINUE;
        },
        body);
    unread.forEach(Node::remove);
  }

  /** Removes what a style sheet hides, unless that is much of the prose: then a script shows it. */
  static void removeHidden(Element body, Set<String> invisible) {
    if (invisible.isEmpty()) {
      return;
    }
    Weights weights = Weights.of(body);
    List<Node> hidden = new ArrayList<>();
    NodeTraversor.filter(
        (node, depth) ->
            node instanceof Element e && e.classNames().stream().anyMatch(invisible::contains)
                ? skip(e, hidden)
                : NodeFilter.FilterResult.CONTINUE,
        body);
    int prose = hidden.stream().mapToInt(node -> weights.prose((Element) node)).sum();
    if (prose <= MOST_HIDDEN * weights.prose(body)) {
      hidden.forEach(Node::remove);
    }
  }

  /**
   * Removes what stands beside the article by its element or names. A name that would take away too
   * much of the page's prose means something else on this page.
   */
  static void removeNamed(Element body, Markup markup) {
    Clutter clutter = new Clutter(body, markup);
    List<Node> named = clutter.named();
    for (int round = 1; clutter.voidExcessive(named) && round < MOST_ROUNDS; round++) {
      named = clutter.named();
    }
    named.forEach(Node::remove);
  }

  private List<Node> named() {
    List<Node> named = new ArrayList<>();
    NodeTraversor.filter(
        (node, depth) ->
            node instanceof Element e && isBeside(e)
                ? skip(e, named)
                : NodeFilter.FilterResult.CONTINUE,
        body);
    return named;
  }

  private boolean voidExcessive(List<Node> named) {
    Map<Sign, Integer> sums = new HashMap<>();
    for (Node node : named) {
      sums.merge(sign((Element) node), weights.prose((Element) node), Integer::sum);
    }
    int whole = Math.max(1, weights.prose(body));
    boolean any = false;
    for (Map.Entry<Sign, Integer> sum : sums.entrySet()) {
      if (sum.getValue() > MOST_SHARE.getOrDefault(sum.getKey().role(), 1.0) * whole) {
        any |= voided.add(sum.getKey().term());
      }
    }
    return any;
  }

  private boolean isBeside(Element e) {
    if (FRAMES.contains(e.normalName()) || holders.contains(e)) {
      return false;
    }
    Sign sign = sign(e);
    boolean barOfProse = sign.role() == Role.BAR && weights.prose(e) >= LEAST_PROSE;
    return sign.role().compareTo(Role.KEEP) > 0 && !barOfProse && !voided.contains(sign.term());
  }

  private Sign sign(Element e) {
    Sign sign = markup.sign(e);
    return sign.role() == Role.UNKNOWN && BESIDE.contains(e.normalName())
        ? new Sign(Role.SOFT, e.normalName())
        : sign;
  }

  private void hold(Node node) {
    if (node instanceof Element e && holdsArticle(e, markup)) {
      for (Element p = e; p != null && holders.add(p); ) {
        p = p.parent();
      }
    }
  }

  /** Whether an element says that it is the article's text. */
  static boolean holdsArticle(Element e, Markup markup) {
    return e.attr("itemprop").equalsIgnoreCase("articleBody") || markup.sign(e).role() == Role.KEEP;
  }

  private static NodeFilter.FilterResult skip(Node node, List<Node> into) {
    into.add(node);
    return NodeFilter.FilterResult.SKIP_ENTIRELY;
  }

  private static boolean isUnread(Element e) {
    return UNREAD.contains(e.normalName())
        || e.hasAttr("hidden")
        || (e.hasAttr("style") && StyleSheet.hides(e.attr("style")));
  }
}
