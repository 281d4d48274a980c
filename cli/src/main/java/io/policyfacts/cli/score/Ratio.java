package io.policyfacts.cli.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of gold was found and how much of what was found is right.
 *
 * @param right facts found and right
 * @param found facts found
 * @param gold facts that are there
 */
record Ratio(int right, int found, int gold) {
  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** A share rounded to so many digits. */
  static BigDecimal rounded(double share, int digits) {
    return BigDecimal.valueOf(share).setScale(digits, RoundingMode.HALF_EVEN);
  }
}
