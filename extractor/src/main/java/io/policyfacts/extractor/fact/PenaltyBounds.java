package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the penalties that a law threatens as upper bounds: those behind a word for a ceiling, and
 * those that go on after a bound in the same sentence ({@code up to €35 million …, €15 million for
 * most others}).
 */
final class PenaltyBounds {
  private static final int REACH = 12;

  private final Analysis analysis;

  PenaltyBounds(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Replaces the penalties that are bounds in a list of claims in the order of the text. */
  void apply(List<Claim> claims) {
    Claim bound = null;
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.is("penalty") && bounded(claim, bound)) {
        claims.set(i, claim.withAmount(claim.amount().atMost()));
      }
      boolean most = claims.get(i).amount().comparison() == Comparison.AT_MOST;
      bound = claim.is("penalty") && most ? claim : bound;
    }
  }

  private boolean bounded(Claim claim, @Nullable Claim bound) {
    Amount amount = claim.amount();
    if (amount.comparison() != Comparison.EQUAL) {
      return false;
    }
    boolean after = bound != null && bound.sentence().index() == claim.sentence().index();
    int from = Math.max(claim.sentence().from(), amount.outerFrom() - REACH);
    return after || !analysis.hits().within(from, amount.outerFrom(), Category.CEILING).isEmpty();
  }
}
