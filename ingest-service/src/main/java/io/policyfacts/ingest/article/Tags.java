package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** The elements of a page that are asked for by name, found in one pass. */
final class Tags {
  private static final Set<String> WANTED =
      Set.of("html", "title", "meta", "link", "script", "style", "input", "h1", "h2", "h3");

  private final Map<String, List<Element>> named = new HashMap<>();
  private final List<Element> items = new ArrayList<>();

  private Tags(Document page) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element e) {
            add(e);
          }
        },
        page);
  }

  /** Looks over a page. */
  static Tags of(Document page) {
    return new Tags(page);
  }

  /** All of a name that is asked for, in the page's order. */
  List<Element> named(String name) {
    return named.getOrDefault(name, List.of());
  }

  /** All that microdata give a property, in the page's order. */
  List<Element> items(String property) {
    return items.stream().filter(e -> e.attr("itemprop").equalsIgnoreCase(property)).toList();
  }

  private void add(Element e) {
    if (WANTED.contains(e.normalName())) {
      named.computeIfAbsent(e.normalName(), absent -> new ArrayList<>()).add(e);
    }
    if (e.attributesSize() > 0 && e.hasAttr("itemprop")) {
      items.add(e);
    }
  }
}
