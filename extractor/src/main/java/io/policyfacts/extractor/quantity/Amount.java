package io.policyfacts.extractor.quantity;

import io.policyfacts.contracts.Comparison;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number or range of numbers with its unit, as it stands in the text.
 *
 * @param from first token of number and unit
 * @param to token after the last
 * @param outerFrom first token with the words of comparison before it
 * @param outerTo token after the last with those after it
 * @param number token at which the first number starts
 * @param min lower bound in the printed unit; null if open
 * @param max upper bound in the printed unit; null if open
 * @param comparison how the bounds are meant
 * @param strict whether the bound itself is left out ({@code more than}, {@code under})
 * @param unit what it is an amount of
 * @param own whether the unit stands with the number, not with another that shares it
 * @param form how the number is written
 */
public record Amount(
    int from,
    int to,
    int outerFrom,
    int outerTo,
    int number,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Comparison comparison,
    boolean strict,
    Unit unit,
    boolean own,
    Numeral.Form form) {

  /** The value, or the bound that there is, or the lower end of a range. */
  public BigDecimal value() {
    return min != null ? min : max != null ? max : BigDecimal.ZERO;
  }

  /** Whether it is one value, no bound and no range. */
  public boolean exact() {
    return min != null && max != null && min.compareTo(max) == 0;
  }

  /** Whether it is written as a range. */
  public boolean range() {
    return comparison == Comparison.RANGE;
  }

  /** The same amount of another unit. */
  public Amount withUnit(Unit other, boolean standsWithIt) {
    return new Amount(
        from,
        to,
        outerFrom,
        outerTo,
        number,
        min,
        max,
        comparison,
        strict,
        other,
        standsWithIt,
        form);
  }

  /** The same amount with other ends of number and unit. */
  public Amount spanning(int newFrom, int newTo) {
    return new Amount(
        newFrom,
        newTo,
        Math.min(outerFrom, newFrom),
        Math.max(outerTo, newTo),
        number,
        min,
        max,
        comparison,
        strict,
        unit,
        own,
        form);
  }

  /** The same amount as an upper bound. */
  public Amount atMost() {
    return new Amount(
        from,
        to,
        outerFrom,
        outerTo,
        number,
        null,
        max,
        Comparison.AT_MOST,
        strict,
        unit,
        own,
        form);
  }

  /** A part of one as per cent. */
  public Amount inPercent() {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return new Amount(
        from,
        to,
        outerFrom,
        outerTo,
        number,
        min == null ? null : min.multiply(hundred),
        max == null ? null : max.multiply(hundred),
        comparison,
        strict,
        Unit.of(Dimension.PERCENT, "%"),
        own,
        form);
  }

  /** Name of the rule that read it, for example {@code money/scaled}. */
  public String rule() {
    String written = range() ? "range" : form.name().toLowerCase(java.util.Locale.ROOT);
    String dimension = unit.dimension().name().toLowerCase(java.util.Locale.ROOT);
    return dimension.replace('_', '-') + "/" + written + (own ? "" : "-shared");
  }
}
