package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;

/**
 * Tells the amounts that a change sets out from: {@code from 500 to …}, {@code up from 500}, {@code
 * compared with 500}.
 */
final class Bases {
  private static final int BASE = 5;

  private final Story story;
  private final Hits hits;
  private final ClauseWords words;

  Bases(Story story, Clauses clauses) {
    this.story = story;
    this.hits = story.analysis().hits();
    this.words = clauses.words();
  }

  /** Whether a claim's amount is one. */
  boolean holds(Claim claim) {
    Amount amount = claim.amount();
    int before = amount.outerFrom();
    if (words.is(before - 1, Kind.COMPARISON)) {
      return others(claim, claim.sentence().from(), before);
    }
    if (!hits.endsBefore(before, Category.FROM)) {
      return false;
    }
    boolean goal = false;
    for (int i = amount.to(); i < Math.min(claim.sentence().to(), amount.to() + BASE); i++) {
      goal |= hits.has(i, Category.RANGE_JOIN) && words.amount(i + 1);
    }
    return goal
        || !hits.within(before - BASE, before, Category.DIRECTION).isEmpty()
            && others(claim, claim.sentence().from(), before);
  }

  private boolean others(Claim claim, int from, int to) {
    for (Amount other : story.analysis().amountsWithin(claim.sentence())) {
      boolean inside = other.from() >= from && other.to() <= to;
      if (inside && other.unit().dimension() == claim.amount().unit().dimension()) {
        return true;
      }
    }
    return false;
  }
}
