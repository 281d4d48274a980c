package io.policyfacts.ingest.article;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/** How much running text is in each element of a page. */
final class Weights {
  private final IdentityHashMap<Element, int[]> sums = new IdentityHashMap<>();

  private Weights(List<Block> blocks) {
    for (Block block : blocks) {
      for (Element e = block.owner(); e != null; e = e.parent()) {
        int[] sum = sums.computeIfAbsent(e, absent -> new int[3]);
        sum[0] += block.weight();
        sum[1] += block.score();
        sum[2] += block.text().length() - block.linked();
      }
    }
  }

  /** Weighs all elements around the blocks of a page. */
  static Weights of(Element body) {
    return of(Blocks.of(body));
  }

  /** Weighs all elements around blocks. */
  static Weights of(List<Block> blocks) {
    return new Weights(blocks);
  }

  /** Characters of running text in an element. */
  int prose(Element element) {
    int[] sum = sums.get(element);
    return sum == null ? 0 : sum[0];
  }

  /** Running text less what is none, in characters; may be negative. */
  int score(Element element) {
    int[] sum = sums.get(element);
    return sum == null ? 0 : sum[1];
  }

  /** All characters in an element that are not in links. */
  int plain(Element element) {
    int[] sum = sums.get(element);
    return sum == null ? 0 : sum[2];
  }
}
