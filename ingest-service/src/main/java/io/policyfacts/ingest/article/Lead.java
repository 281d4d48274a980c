package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds the lead where it stands between the headline and the element with the text. */
final class Lead {
  private static final int SHORTEST = 130;
  private static final int LONGEST = 1000;
  private static final int MOST_BLOCKS = 2;
  private static final double MOST_LINKED = 0.3;
  private static final String ENDS = ".!?…。！？”\"»";

  private Lead() {}

  /** The lead's blocks; empty if there is none outside the container. */
  static List<Block> of(List<Block> blocks, Element container) {
    List<Block> lead = new ArrayList<>();
    if (container.selectFirst("h1") != null) {
      return lead;
    }
    boolean afterHeadline = false;
    for (Block block : blocks) {
      if (block.isIn(container)) {
        return afterHeadline && lead.size() <= MOST_BLOCKS ? lead : List.of();
      }
      if (block.isIn("h1")) {
        afterHeadline = true;
        lead.clear();
      } else if (afterHeadline && isLead(block)) {
        lead.add(block);
      }
    }
    return List.of();
  }

  private static boolean isLead(Block block) {
    String text = block.text();
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && block.linkShare() <= MOST_LINKED
        && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
