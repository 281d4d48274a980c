package io.policyfacts.ingest.article;

import org.jsoup.nodes.Element;

/**
 * A stretch of text that stands by itself.
 *
 * @param owner innermost block element around it
 * @param text without line breaks
 * @param linked characters of it that are in links
 */
record Block(Element owner, String text, int linked) {
  private static final int SENTENCE = 40;

  /** Share of the text that is in links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** How much it counts as running text. */
  int weight() {
    return text.length() < SENTENCE ? 0 : text.length() - linked;
  }
}
