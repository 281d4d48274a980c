package io.policyfacts.extractor.check;

import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Restatement;
import io.policyfacts.contracts.Status;
import io.policyfacts.contracts.UsdAmount;
import io.policyfacts.extractor.lexicon.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a careful reader would question about a fact. */
public final class Checks {
  /** A restatement that says another amount. */
  public static final String RESTATEMENT_DISAGREES = "RESTATEMENT_DISAGREES";

  /** A plan for a time that was over when the article appeared. */
  public static final String PLAN_PREDATES_PUBLICATION = "PLAN_PREDATES_PUBLICATION";

  /** Shares of one whole that are more than the whole. */
  public static final String SHARES_DO_NOT_ADD_UP = "SHARES_DO_NOT_ADD_UP";

  /** A value that hardly anything of its kind has. */
  public static final String OUT_OF_PLAUSIBLE_RANGE = "OUT_OF_PLAUSIBLE_RANGE";

  private static final String PLAUSIBLE = "/io/policyfacts/extractor/plausible.tsv";
  private static final String DOLLARS = "USD";
  private static final double SAME_UNIT_TOLERANCE = 1.1;
  private static final double RATE_TOLERANCE = 1.3;

  private final ExchangeRates rates;
  private final Map<String, Quantity> plausible = new HashMap<>();

  /** Checks against exchange rates and the table of plausible ranges. */
  public Checks(ExchangeRates rates) {
    this.rates = rates;
    Table.eachRow(
        PLAUSIBLE,
        (row, c) ->
            plausible.put(
                c.get(0) + " " + c.get(1),
                new Quantity(new BigDecimal(c.get(2)), new BigDecimal(c.get(3)), c.get(1))));
  }

  /** The names of the checks that a fact raises by itself. */
  public List<String> of(
      String metric,
      @Nullable Quantity quantity,
      List<Restatement> restatements,
      Status status,
      @Nullable Period period,
      @Nullable PublicationDate published) {
    List<String> raised = new ArrayList<>();
    if (quantity != null && disagrees(quantity, restatements, published)) {
      raised.add(RESTATEMENT_DISAGREES);
    }
    if (status != Status.ACTUAL && isOver(period, published)) {
      raised.add(PLAN_PREDATES_PUBLICATION);
    }
    if (quantity != null && implausible(metric, quantity, published)) {
      raised.add(OUT_OF_PLAUSIBLE_RANGE);
    }
    return raised;
  }

  private static boolean isOver(@Nullable Period period, @Nullable PublicationDate published) {
    String end = period == null ? null : period.to();
    return end != null
        && published != null
        && Integer.parseInt(end.substring(0, 4)) < published.year();
  }

  private boolean implausible(
      String metric, Quantity quantity, @Nullable PublicationDate published) {
    Quantity range = plausible.get(metric + " " + quantity.unit());
    Quantity known = plausible.get(metric + " " + DOLLARS);
    if (range == null && known != null) {
      BigDecimal dollars = dollars(quantity, published);
      return dollars != null && outside(dollars, known);
    }
    return range != null && (outside(quantity.min(), range) || outside(quantity.max(), range));
  }

  private static boolean outside(@Nullable BigDecimal value, Quantity range) {
    BigDecimal least = range.min();
    BigDecimal most = range.max();
    return value != null
        && least != null
        && most != null
        && (value.compareTo(least) < 0 || value.compareTo(most) > 0);
  }

  private boolean disagrees(
      Quantity quantity, List<Restatement> restatements, @Nullable PublicationDate published) {
    for (Restatement restatement : restatements) {
      Quantity other = restatement.quantity();
      boolean sameUnit = other.unit().equals(quantity.unit());
      double ratio =
          sameUnit ? ratio(value(quantity), value(other)) : inDollars(quantity, other, published);
      double tolerance = sameUnit ? SAME_UNIT_TOLERANCE : RATE_TOLERANCE;
      if (ratio > tolerance || ratio < 1 / tolerance) {
        return true;
      }
    }
    return false;
  }

  private double inDollars(Quantity a, Quantity b, @Nullable PublicationDate published) {
    BigDecimal first = dollars(a, published);
    BigDecimal second = dollars(b, published);
    return first == null || second == null ? 1 : ratio(first, second);
  }

  private @Nullable BigDecimal dollars(Quantity money, @Nullable PublicationDate published) {
    if (money.unit().equals(DOLLARS)) {
      return value(money);
    }
    UsdAmount usd = rates.convert(money, published);
    return usd == null ? null : usd.min() != null ? usd.min() : usd.max();
  }

  private static BigDecimal value(Quantity quantity) {
    BigDecimal min = quantity.min();
    BigDecimal max = quantity.max();
    return min != null ? min : max != null ? max : BigDecimal.ZERO;
  }

  private static double ratio(BigDecimal a, BigDecimal b) {
    return b.signum() == 0 ? 1 : a.divide(b, MathContext.DECIMAL32).doubleValue();
  }
}
