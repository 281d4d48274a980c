package io.policyfacts.extractor.table;

/**
 * A cell of a table.
 *
 * @param from its first token
 * @param to token after its last
 */
public record Cell(int from, int to) {
  /** Whether a token stands in it. */
  public boolean holds(int token) {
    return from <= token && token < to;
  }
}
