package io.policyfacts.extractor.text;

/**
 * A stretch of tokens.
 *
 * @param from its first token
 * @param to token after its last
 */
public record Stretch(int from, int to) {
  /** Whether a token stands in it. */
  public boolean holds(int token) {
    return from <= token && token < to;
  }
}
