package io.policyfacts.extractor.quantity;

import java.math.BigDecimal;

/**
 * A number as it stands in the text.
 *
 * @param from its first token
 * @param to token after its last
 * @param value what it says, its scale words included
 * @param mantissa what it says without its scale words
 * @param form how it is written
 */
public record Numeral(int from, int to, BigDecimal value, BigDecimal mantissa, Form form) {
  /** How a number is written. */
  public enum Form {
    /** Digits alone. */
    DIGITS,
    /** Digits with a scale ({@code 1.8 trillion}). */
    SCALED,
    /** Words ({@code twenty-six}). */
    WORDS,
    /** A power of ten ({@code 10^25}). */
    POWER,
    /** A part of one ({@code two-thirds}, {@code one in five}). */
    FRACTION,
    /** A factor in one word ({@code double}). */
    MULTIPLE
  }

  /** Whether it has a scale of its own. */
  public boolean scaled() {
    return value.compareTo(mantissa) != 0;
  }

  /** The factor that its scale words stand for. */
  BigDecimal scale() {
    return mantissa.signum() == 0 ? BigDecimal.ONE : value.divide(mantissa, Digits.PRECISION);
  }

  /** The same number times a factor, as in {@code 2 to 3 million}. */
  Numeral times(BigDecimal factor) {
    return new Numeral(from, to, value.multiply(factor), mantissa, form);
  }

  /** The same number with other ends. */
  Numeral spanning(int newFrom, int newTo) {
    return new Numeral(newFrom, newTo, value, mantissa, form);
  }

  /** The negative number, its sign included in the span. */
  Numeral negated(int signToken) {
    return new Numeral(signToken, to, value.negate(), mantissa.negate(), form);
  }
}
