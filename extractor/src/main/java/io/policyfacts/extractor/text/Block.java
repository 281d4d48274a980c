package io.policyfacts.extractor.text;

/**
 * A paragraph, heading or list item.
 *
 * @param index its place in the text, from 0
 * @param kind what it looks like
 * @param paragraph number of the paragraph, counted by blank lines
 * @param from first token
 * @param to token after the last
 */
public record Block(int index, Kind kind, int paragraph, int from, int to) {
  /** What a block looks like. */
  public enum Kind {
    /** Running text. */
    PROSE,
    /** A short line that does not end like a sentence. */
    HEADING,
    /** A line that starts with a bullet or number. */
    ITEM,
    /** A line that ends with a colon and introduces what follows. */
    LEAD
  }
}
