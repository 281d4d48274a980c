package io.policyfacts.ingest.article;

import org.jsoup.nodes.Element;

/**
 * A stretch of text that stands by itself.
 *
 * @param owner innermost block element around it
 * @param text without line breaks, but for a table, which has a line for each row
 * @param linked characters of it that are in links
 */
record Block(Element owner, String text, int linked) {
  private static final int SENTENCE = 30;
  private static final int PARAGRAPH = 80;
  private static final String ENDS = ".!?…。！？:”\"»’)";

  /** Share of the text that is in links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it reads as running text. */
  boolean isProse() {
    if (owner.nameIs("table")) {
      return false;
    }
    int length = text.length();
    boolean ends = ENDS.indexOf(text.charAt(length - 1)) >= 0;
    return linkShare() <= 0.5 && (length >= PARAGRAPH || (ends && length >= SENTENCE));
  }

  /** Whether it is a heading. */
  boolean isHeading() {
    String name = owner.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** Whether an element is around it. */
  boolean isIn(Element element) {
    Element e = owner;
    while (e != null && !e.equals(element)) {
      e = e.parent();
    }
    return e != null;
  }

  /** Whether an element of a name is around it. */
  boolean isIn(String name) {
    for (Element e = owner; e != null; e = e.parent()) {
      if (e.nameIs(name)) {
        return true;
      }
    }
    return false;
  }

  /** How much it counts as running text, in characters. */
  int weight() {
    return isProse() ? text.length() - linked : 0;
  }

  /** Its weight, or less than nothing if it is no running text. */
  int score() {
    if (isProse()) {
      return text.length() - linked;
    }
    return linkShare() > 0.5 ? -Math.min(150, 10 + text.length()) : -(10 + text.length() / 3);
  }
}
