package io.policyfacts.extractor.quantity;

import java.math.BigDecimal;

/**
 * What an amount is an amount of.
 *
 * @param dimension the kind of thing
 * @param name ISO 4217 code, {@code %}, the unit's name in the singular, or the noun counted
 * @param factor one of it in the base unit of its dimension (W, FLOP/s, FLOP), else 1
 */
public record Unit(Dimension dimension, String name, BigDecimal factor) {
  /** No unit. */
  public static final Unit NONE = of(Dimension.NONE, "");

  /** A unit that is its own base unit. */
  public static Unit of(Dimension dimension, String name) {
    return new Unit(dimension, name, BigDecimal.ONE);
  }

  /** Whether it is of a dimension. */
  public boolean is(Dimension wanted) {
    return dimension == wanted;
  }

  /** Whether there is a unit at all. */
  public boolean known() {
    return dimension != Dimension.NONE;
  }
}
