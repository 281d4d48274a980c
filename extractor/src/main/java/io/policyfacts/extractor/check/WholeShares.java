package io.policyfacts.extractor.check;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Flags shares of one whole, told in one sentence, that are more than the whole together. */
public final class WholeShares {
  private static final String STAKE = "ownership_share";
  private static final Set<String> METRICS = Set.of(STAKE, "share");

  private static final BigDecimal HALF = new BigDecimal("50");

  /** A hundred, and what rounding may add to it. */
  private static final BigDecimal WHOLE = new BigDecimal("101");

  private WholeShares() {}

  /** The facts, those of a sentence whose shares do not add up with the check's name. */
  public static List<Fact> check(List<Fact> facts) {
    Map<String, List<Fact>> wholes = new HashMap<>();
    for (Fact fact : facts) {
      if (METRICS.contains(fact.metric())) {
        wholes.computeIfAbsent(whole(fact), k -> new ArrayList<>()).add(fact);
      }
    }
    return facts.stream()
        .map(fact -> tooMuch(wholes.getOrDefault(whole(fact), List.of())) ? flagged(fact) : fact)
        .toList();
  }

  private static boolean tooMuch(List<Fact> shares) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Fact share : shares) {
      sum = sum.add(value(share.quantity()));
    }
    return oneWhole(shares) && sum.compareTo(WHOLE) > 0;
  }

  /** Stakes told together are of one firm; other shares are only if nothing tells them apart. */
  private static boolean oneWhole(List<Fact> shares) {
    if (shares.isEmpty() || shares.get(0).metric().equals(STAKE)) {
      return shares.size() > 1;
    }
    long wholes = shares.stream().map(Fact::of).filter(Objects::nonNull).distinct().count();
    long countries = shares.stream().map(fact -> "" + fact.country()).distinct().count();
    boolean exact = shares.stream().allMatch(fact -> fact.comparison() == Comparison.EQUAL);
    long halves =
        shares.stream().filter(fact -> value(fact.quantity()).compareTo(HALF) > 0).count();
    return shares.size() > 2 && wholes <= 1 && countries == 1 && exact && halves <= 1;
  }

  private static String whole(Fact fact) {
    return fact.metric() + " " + fact.evidence().sentence().start();
  }

  private static BigDecimal value(@Nullable Quantity quantity) {
    if (quantity == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal min = quantity.min();
    BigDecimal max = quantity.max();
    return min != null ? min : max != null ? max : BigDecimal.ZERO;
  }

  private static Fact flagged(Fact fact) {
    List<String> checks = new ArrayList<>(fact.checks());
    checks.add(Checks.SHARES_DO_NOT_ADD_UP);
    return fact.toBuilder().checks(checks).build();
  }
}
