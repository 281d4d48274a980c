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
  static List<Block> of(Element body, Element container) {
    List<Block> lead = new ArrayList<>();
    if (container.selectFirst("h1") != null) {
      return lead;
    }
    boolean afterHeadline = false;
    for (Block block : Blocks.of(body)) {
      Element owner = block.owner();
      if (isIn(owner, container)) {
        return afterHeadline && lead.size() <= MOST_BLOCKS ? lead : List.of();
      }
      if (owner.nameIs("h1") || owner.closest("h1") != null) {
        afterHeadline = true;
        lead.clear();
      } else if (afterHeadline && isLead(block)) {
        lead.add(block);
      }
    }
    return List.of();
  }

  private static boolean isIn(Element element, Element container) {
    Element e = element;
    while (e != null && !e.equals(container)) {
      e = e.parent();
    }
    return e != null;
  }

  private static boolean isLead(Block block) {
    String text = block.text();
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && block.linkShare() <= MOST_LINKED
        && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
