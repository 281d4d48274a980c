package io.policyfacts.cli.score;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which found fact stands for which gold fact of an article: each for one at most, the best grades
 * first.
 */
final class Matching {
  /** Value and unit right, metric not. */
  static final int QUANTITY = 2;

  /** Value, unit and metric right; of a milestone metric and period. */
  static final int FACT = 3;

  private static final double TOLERANCE = 1e-6;
  private static final double LEAST = 1e-9;
  private static final int SHORT_WORDS = 4;

  private record Pair(int grade, int gold, int found) {}

  private final Map<Integer, Pair> byGold = new HashMap<>();
  private final Set<Integer> taken = new HashSet<>();

  Matching(List<GoldFact> gold, List<Fact> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        if (overlap(gold.get(i), found.get(j))) {
          pairs.add(new Pair(grade(gold.get(i), found.get(j)), i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.grade())
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    for (Pair pair : pairs) {
      boolean free = !byGold.containsKey(pair.gold()) && !taken.contains(pair.found());
      if (pair.grade() > 0 && free) {
        byGold.put(pair.gold(), pair);
        taken.add(pair.found());
      }
    }
  }

  /** From 0, nothing found, to {@link #FACT}. */
  int grade(int gold) {
    Pair pair = byGold.get(gold);
    return pair == null ? 0 : pair.grade();
  }

  /** The index of the fact that stands for a gold fact, or -1. */
  int found(int gold) {
    Pair pair = byGold.get(gold);
    return pair == null ? -1 : pair.found();
  }

  /** Whether a found fact stands for any gold fact. */
  boolean matched(int found) {
    return taken.contains(found);
  }

  private static int grade(GoldFact gold, Fact fact) {
    boolean milestone = gold.is(Fact.MILESTONE);
    if (milestone != fact.metric().equals(Fact.MILESTONE)) {
      return 0;
    }
    if (milestone) {
      return gold.acceptsPeriod(fact.period()) ? FACT : 0;
    }
    Quantity quantity = fact.quantity();
    boolean unit = quantity != null && quantity.unit().equals(gold.unit());
    boolean value = sameValue(gold, fact);
    int quantityRight = gold.acceptsMetric(fact.metric()) ? FACT : QUANTITY;
    return unit && value ? quantityRight : unit || value ? 1 : 0;
  }

  private static boolean overlap(GoldFact gold, Fact fact) {
    boolean spans = fact.evidence().start() < gold.end() && gold.start() < fact.evidence().end();
    String quote = NameMatch.plain(fact.evidence().quote());
    return spans || gold.otherWords().stream().anyMatch(w -> sameWords(NameMatch.plain(w), quote));
  }

  private static boolean sameWords(String words, String quote) {
    boolean both = words.length() > SHORT_WORDS && quote.length() > SHORT_WORDS;
    boolean within = both && (quote.contains(words) || words.contains(quote));
    return !words.isEmpty() && (words.equals(quote) || within);
  }

  /** Whether both bounds agree; a one-sided bound that has both ends is read as one-sided. */
  private static boolean sameValue(GoldFact gold, Fact fact) {
    Quantity quantity = fact.quantity();
    BigDecimal min = quantity == null ? null : quantity.min();
    BigDecimal max = quantity == null ? null : quantity.max();
    String sign = fact.comparison() == null ? "" : fact.comparison().symbol();
    return same(lower(gold.min(), gold.max(), gold.comparator()), lower(min, max, sign))
        && same(upper(gold.min(), gold.max(), gold.comparator()), upper(min, max, sign));
  }

  private static @Nullable BigDecimal lower(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String sign) {
    return sign.equals("<=") && max != null ? null : min;
  }

  private static @Nullable BigDecimal upper(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String sign) {
    return sign.equals(">=") && min != null ? null : max;
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == null && b == null : same(a.doubleValue(), b.doubleValue());
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.max(Math.abs(a), Math.abs(b)), LEAST);
  }

  /** Whether a value is wrong by a power of ten. */
  static boolean offByTen(GoldFact gold, Fact fact) {
    Quantity quantity = fact.quantity();
    if (quantity == null || !quantity.unit().equals(gold.unit())) {
      return false;
    }
    double right = point(gold.min(), gold.max());
    double got = point(quantity.min(), quantity.max());
    if (right == 0 || got == 0 || same(right, got)) {
      return false;
    }
    double power = Math.log10(Math.abs(right / got));
    return Math.abs(power - Math.rint(power)) < TOLERANCE && Math.rint(power) != 0;
  }

  private static double point(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    BigDecimal point = min == null ? max : min;
    return point == null ? 0 : point.doubleValue();
  }
}
