package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the running text of an article. */
final class MainText {
  private static final String NEVER =
      "script, style, noscript, template, iframe, svg, canvas, object, video, audio, nav, footer,"
          + " aside, button, select, textarea, input, label, figure, dialog, [hidden],"
          + " [aria-hidden=true], [style~=(?i)display:\\s*none]";
  private static final double SHARE = 0.75;

  private MainText() {}

  /** Paragraphs separated by one blank line; the page is changed. */
  static String of(Document page, @Nullable String title) {
    page.select(NEVER).remove();
    page.select("*").stream()
        .filter(
            e ->
                !e.nameIs("body") && !e.nameIs("html") && !e.nameIs("article") && !e.nameIs("main"))
        .filter(e -> Markup.says("drop", e))
        .toList()
        .forEach(Element::remove);
    List<Block> blocks = Blocks.of(container(page.body()));
    return blocks.stream()
        .filter(block -> block.linkShare() < 0.5)
        .map(Block::text)
        .filter(text -> !text.equals(title))
        .filter(text -> !Lexicon.WORDS.is("read-more", text))
        .collect(Collectors.joining("\n\n"));
  }

  private static Element container(Element body) {
    IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
    for (Block block : Blocks.of(body)) {
      for (Element e = block.owner(); e != null; e = e.parent()) {
        weights.merge(e, block.weight(), Integer::sum);
      }
    }
    Element best = body;
    while (true) {
      Element child = heaviest(best, weights);
      if (child == null
          || weights.getOrDefault(child, 0) < SHARE * weights.getOrDefault(best, 0)
          || child.nameIs("p")) {
        return best;
      }
      best = child;
    }
  }

  private static @Nullable Element heaviest(
      Element parent, IdentityHashMap<Element, Integer> weights) {
    Element best = null;
    for (Element child : new ArrayList<>(parent.children())) {
      if (best == null || weights.getOrDefault(child, 0) > weights.getOrDefault(best, 0)) {
        best = child;
      }
    }
    return best;
  }
}
