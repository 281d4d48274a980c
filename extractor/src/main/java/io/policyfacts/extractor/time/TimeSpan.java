package io.policyfacts.extractor.time;

import io.policyfacts.contracts.Period;
import org.jspecify.annotations.Nullable;

/**
 * A date or period as it stands in the text.
 *
 * @param from its first token, the preposition included
 * @param to token after its last
 * @param start first day, month or year; null if open
 * @param end last day, month or year; null if open
 * @param kind how it is said
 * @param length whether it is said as a length of time ({@code over five years}), not as a date
 */
public record TimeSpan(
    int from, int to, @Nullable String start, @Nullable String end, Kind kind, boolean length) {
  /** How a time is said. */
  public enum Kind {
    /** In, on, during. */
    WITHIN,
    /** By, until: only an end. */
    BY,
    /** Since, from: only a start. */
    FROM,
    /** From … to …, between … and …. */
    BETWEEN,
    /** Over five years: a length counted from publication. */
    OVER,
    /** A bare date without a preposition. */
    BARE
  }

  /** The period that it means. */
  public Period period() {
    return new Period(start, end);
  }

  TimeSpan covering(int newFrom, int newTo) {
    return new TimeSpan(newFrom, newTo, start, end, kind, length);
  }
}
