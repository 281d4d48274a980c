package io.policyfacts.extractor.quantity;

import java.math.BigDecimal;

/** A number in the making: what stands before the last scale word, and what after. */
final class NumberSum {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal current = BigDecimal.ZERO;
  private BigDecimal mantissa = BigDecimal.ZERO;
  private BigDecimal lastScale = BigDecimal.ZERO;
  private boolean started;

  boolean started() {
    return started;
  }

  boolean scaled() {
    return lastScale.compareTo(THOUSAND) >= 0;
  }

  /** {@code a million and a half}: the part is one of the scale. */
  Numeral withPart(Numeral whole, Numeral mixed) {
    BigDecimal part = mixed.value().subtract(whole.value());
    BigDecimal value = whole.value().add(part.multiply(lastScale));
    return new Numeral(whole.from(), mixed.to(), value, whole.mantissa().add(part), whole.form());
  }

  /** Whether a smaller number may be joined to what stands after the last scale. */
  boolean takesUnits() {
    return current.signum() > 0 && trailing(current).signum() > 0;
  }

  boolean takesJoin() {
    return lastScale.signum() > 0;
  }

  boolean small() {
    return lastScale.signum() == 0;
  }

  BigDecimal value() {
    return total.add(current);
  }

  BigDecimal mantissa() {
    return scaled() && total.compareTo(mantissa.multiply(lastScale)) == 0 && current.signum() == 0
        ? mantissa
        : value();
  }

  /** Tens take units, hundreds take both; nothing takes a second number of its own size. */
  boolean takes(BigDecimal word) {
    if (!started) {
      return true;
    }
    BigDecimal room = current.signum() == 0 ? lastScale : trailing(current);
    return word.signum() > 0 && word.compareTo(room) < 0;
  }

  private static BigDecimal trailing(BigDecimal number) {
    if (number.remainder(THOUSAND).signum() == 0) {
      return THOUSAND;
    }
    if (number.remainder(HUNDRED).signum() == 0) {
      return HUNDRED;
    }
    boolean tens = number.remainder(BigDecimal.TEN).signum() == 0;
    return tens && number.remainder(HUNDRED).compareTo(BigDecimal.TEN) > 0
        ? BigDecimal.TEN
        : BigDecimal.ZERO;
  }

  void add(BigDecimal word) {
    current = current.add(word);
    started = true;
  }

  void multiply(BigDecimal factor) {
    if (factor.compareTo(THOUSAND) < 0) {
      BigDecimal low = current.remainder(THOUSAND);
      current = current.subtract(low).add(low.multiply(factor));
    } else {
      mantissa = current.signum() == 0 ? total : current;
      total = current.signum() == 0 ? total.multiply(factor) : total.add(current.multiply(factor));
      current = BigDecimal.ZERO;
    }
    lastScale = factor;
  }
}
