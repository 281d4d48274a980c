package io.policyfacts.contracts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in its base unit, as exact decimals. A point value has equal bounds; one bound alone is
 * open on the other side.
 *
 * @param min lower bound; absent if there is none
 * @param max upper bound; absent if there is none
 * @param unit ISO 4217 code for money, else {@code GPU}, {@code FLOP/s}, {@code FLOP}, {@code W},
 *     {@code %}, {@code rank}, {@code people}, {@code facility}, {@code parameter}
 */
public record Quantity(@Nullable BigDecimal min, @Nullable BigDecimal max, String unit) {
  /** Decimal digits before and after the point that an amount may have. */
  private static final int MOST_DIGITS = 60;

  /**
   * Checks the bounds and brings them to one form, so that equal amounts are equal records.
   *
   * @throws IllegalArgumentException if both bounds are absent, or in the wrong order, or absurdly
   *     long
   */
  public Quantity {
    Checked.notBlank(unit, "unit");
    min = plain(min);
    max = plain(max);
    if (min == null && max == null) {
      throw new IllegalArgumentException("a quantity needs a bound");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("bounds in wrong order: " + min + " > " + max);
    }
  }

  /** A point value. */
  public static Quantity of(BigDecimal value, String unit) {
    return new Quantity(value, value, unit);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    if (Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS
        || Math.abs((long) value.scale()) > MOST_DIGITS
        || value.precision() > MOST_DIGITS) {
      throw new IllegalArgumentException("amount has more than " + MOST_DIGITS + " digits");
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
