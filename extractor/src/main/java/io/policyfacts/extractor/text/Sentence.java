package io.policyfacts.extractor.text;

/**
 * A sentence, line or cell, as a range of tokens.
 *
 * @param index its place in the text, from 0
 * @param block the block it stands in
 * @param from first token
 * @param to token after the last
 */
public record Sentence(int index, Block block, int from, int to) {
  /** Whether a token is in it. */
  public boolean holds(int token) {
    return token >= from && token < to;
  }
}
