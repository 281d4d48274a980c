package io.policyfacts.extractor.metric;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Growth that is said as a multiple: {@code doubled}, {@code three times last year's}. */
final class Growths {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int REACH = 5;
  private static final int BEFORE = 16;
  private static final String INCREASE = "by";

  private final Analysis analysis;
  private final Tokens tokens;
  private final Hits hits;

  Growths(Analysis analysis) {
    this.analysis = analysis;
    this.tokens = analysis.tokens();
    this.hits = analysis.hits();
  }

  List<Amount> all() {
    List<Amount> found = new ArrayList<>();
    for (Hit verb : hits.of(Category.MULTIPLE_VERB)) {
      Amount growth = grown(verb);
      if (growth != null && !covered(growth)) {
        found.add(growth);
      }
    }
    for (Amount factor : analysis.amounts()) {
      if (factor.unit().is(Dimension.MULTIPLE) && overTime(factor)) {
        BigDecimal times = by(factor) ? factor.value().add(BigDecimal.ONE) : factor.value();
        found.add(growth(factor.from(), factor.to(), times, factor.comparison()));
      }
    }
    return found;
  }

  private boolean covered(Amount growth) {
    return analysis.amountsWithin(analysis.sentenceAt(growth.from())).stream()
        .anyMatch(a -> a.from() < growth.to() && growth.from() < a.to() && a.unit().known());
  }

  /** {@code doubled}: a growth of a hundred per cent. */
  private @Nullable Amount grown(Hit verb) {
    boolean noun = tokens.is(verb.to(), '-') && tokens.glued(verb.to());
    boolean adjective = verb.from() > 0 && hits.has(verb.from() - 1, Category.ONE);
    if (noun || adjective) {
      return null;
    }
    Hit before = hits.before(verb.from(), Category.COMPARE_BEFORE);
    Comparison comparison = before == null ? Comparison.EQUAL : comparison(before);
    BigDecimal factor = Objects.requireNonNull(verb.sense().number());
    return growth(verb.from(), verb.to(), factor, comparison);
  }

  /** A factor against an earlier time, not against another thing. */
  private boolean overTime(Amount factor) {
    int to = Math.min(analysis.sentenceAt(factor.from()).to(), factor.to() + REACH);
    boolean base = !hits.within(factor.to(), to, Category.GROWTH_BASE).isEmpty();
    return base
        || tokens.syllable(factor.to() - 1) && saidAround(factor, to)
        || hits.before(factor.outerFrom(), Category.GROWTH_VERB) != null
        || hits.has(factor.to(), Category.GROWTH_NOUN);
  }

  /** {@code 增长1.2倍}: the factor is that of the increase alone. */
  private boolean by(Amount factor) {
    Hit verb = hits.before(factor.outerFrom(), Category.GROWTH_VERB);
    return verb != null && verb.sense().value().equals(INCREASE);
  }

  /** {@code 올해의 세 배}, {@code 두 배로 늘린다}: what grows or its base, around the factor. */
  private boolean saidAround(Amount factor, int to) {
    int from = Math.max(analysis.sentenceAt(factor.from()).from(), factor.from() - BEFORE);
    return !hits.within(from, factor.from(), Category.GROWTH_BASE).isEmpty()
        || !hits.within(factor.to(), to, Category.GROWTH_NOUN).isEmpty();
  }

  private static Amount growth(int from, int to, BigDecimal factor, Comparison comparison) {
    BigDecimal growth = factor.subtract(BigDecimal.ONE).multiply(HUNDRED);
    return Ranks.amount(
        from,
        to,
        comparison == Comparison.AT_MOST ? null : growth,
        comparison == Comparison.AT_LEAST ? null : growth,
        comparison,
        Dimension.GROWTH,
        "%");
  }

  private static Comparison comparison(Hit hit) {
    return switch (hit.sense().value()) {
      case ">", ">=" -> Comparison.AT_LEAST;
      case "<", "<=" -> Comparison.AT_MOST;
      case "~" -> Comparison.ABOUT;
      default -> Comparison.EQUAL;
    };
  }
}
