package io.policyfacts.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How a quantity's bounds are meant. */
public enum Comparison {
  /** The value itself. */
  EQUAL("="),
  /** About the value. */
  ABOUT("~"),
  /** At least, or more than, the value. */
  AT_LEAST(">="),
  /** At most, or less than, the value. */
  AT_MOST("<="),
  /** From {@code min} to {@code max}. */
  RANGE("range");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** The sign used on the wire. */
  @JsonValue
  public String symbol() {
    return symbol;
  }

  /**
   * Reads the sign used on the wire.
   *
   * @throws IllegalArgumentException if there is no such sign
   */
  @JsonCreator
  public static Comparison ofSymbol(String symbol) {
    return Arrays.stream(values())
        .filter(c -> c.symbol.equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no comparison \"" + symbol + "\""));
  }
}
