package io.policyfacts.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A money amount in US dollars.
 *
 * @param min lower bound in US dollars; absent if there is none
 * @param max upper bound in US dollars; absent if there is none
 * @param basis whether the article says it or it was converted
 * @param rate units of the currency for one US dollar; only of a converted amount
 * @param month month of the rate, {@code YYYY-MM}; only of a converted amount
 */
public record UsdAmount(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Basis basis,
    @Nullable BigDecimal rate,
    @Nullable String month) {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** Where the amount comes from. */
  public enum Basis {
    /** The article itself gives it. */
    @JsonProperty("stated")
    STATED,
    /** Converted at a monthly average rate. */
    @JsonProperty("converted")
    CONVERTED
  }

  /** Checks that a converted amount says its rate and month. */
  public UsdAmount {
    Checked.present(basis, "basis");
    Quantity bounds = new Quantity(min, max, "USD");
    min = bounds.min();
    max = bounds.max();
    boolean rated = rate != null && month != null && MONTH.matcher(month).matches();
    if (basis == Basis.CONVERTED && !rated) {
      throw new IllegalArgumentException("a converted amount needs its rate and month");
    }
  }

  /** An amount that the article gives. */
  public static UsdAmount stated(Quantity usd) {
    return new UsdAmount(usd.min(), usd.max(), Basis.STATED, null, null);
  }
}
