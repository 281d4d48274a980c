package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Chooses the element that holds the article: most running text, least of anything else. */
final class Container {
  private static final double NAMED_SHARE = 0.4;
  private static final double LIST_SHARE = 1.5;
  private static final int LONG = 200;
  private static final double LARGE_SHARE = 0.15;

  private Container() {}

  /** What is named as the article, if it holds enough, else the element with the best score. */
  static Element of(Element body, Markup markup, List<Block> blocks) {
    Weights weights = Weights.of(blocks);
    Element[] best = {body};
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element e && weights.score(e) >= weights.score(best[0])) {
            best[0] = e;
          }
        },
        body);
    List<Element> named = named(body, markup);
    int inNamed = named.stream().mapToInt(weights::prose).sum();
    int plain = named.stream().mapToInt(weights::plain).sum();
    int enough = (int) (NAMED_SHARE * weights.prose(best[0]));
    return (inNamed > 0 && inNamed >= enough) || plain > LIST_SHARE * weights.prose(best[0]) + LONG
        ? around(large(named, weights, inNamed))
        : widened(best[0]);
  }

  /** The outermost elements that say that they hold the article's text. */
  private static List<Element> named(Element body, Markup markup) {
    List<Element> named = new ArrayList<>();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element e && Clutter.holdsArticle(e, markup)) {
            named.add(e);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        body);
    return named;
  }

  private static List<Element> large(List<Element> named, Weights weights, int sum) {
    List<Element> large =
        named.stream().filter(e -> weights.prose(e) >= LARGE_SHARE * sum).toList();
    return large.isEmpty() ? named : large;
  }

  /** The innermost element around all of them. */
  private static Element around(List<Element> elements) {
    Element around = elements.get(0);
    for (Element e : elements) {
      while (!around.equals(e) && !e.parents().contains(around)) {
        Element parent = around.parent();
        if (parent == null) {
          return around;
        }
        around = parent;
      }
    }
    return around;
  }

  private static Element widened(Element best) {
    Element parent = best.parent();
    boolean single = best.nameIs("p") || best.nameIs("li") || best.nameIs("blockquote");
    return single && parent != null ? parent : best;
  }
}
