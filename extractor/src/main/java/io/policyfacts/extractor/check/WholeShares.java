package io.policyfacts.extractor.check;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Flags shares of one whole, told in one sentence, that are more than the whole together. */
public final class WholeShares {
  private static final Set<String> METRICS = Set.of("ownership_share");

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
    return shares.size() > 1 && sum.compareTo(WHOLE) > 0;
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
