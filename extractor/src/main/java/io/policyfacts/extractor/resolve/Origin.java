package io.policyfacts.extractor.resolve;

/**
 * Where a field of a fact comes from.
 *
 * @param field the field's name in the contract
 * @param value its value
 * @param source what gave it
 * @param from first token of what gave it, -1 if no single place did
 * @param to token after its last
 */
public record Origin(String field, String value, Source source, int from, int to) {
  /** What gives a field its value. */
  public enum Source {
    /** A name in the sentence or around it. */
    NAME,
    /** A noun of the sentence or around it. */
    NOUN,
    /** A cue of the lexicon. */
    CUE,
    /** A date or period. */
    TIME,
    /** The amount's unit. */
    UNIT,
    /** The currency. */
    CURRENCY,
    /** What the article as a whole is about. */
    ARTICLE,
    /** Nothing says it: what holds then. */
    NOTHING
  }
}
