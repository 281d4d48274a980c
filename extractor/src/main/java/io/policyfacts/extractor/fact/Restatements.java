package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds amounts that say again, in another unit, what the amount before them says. */
final class Restatements {
  private static final int FARTHEST = 4;

  private final Analysis analysis;
  private final Map<Claim, List<Claim>> ofClaim = new HashMap<>();
  private final Set<Claim> restating = new HashSet<>();

  Restatements(Analysis analysis, List<Claim> claims) {
    this.analysis = analysis;
    Claim last = null;
    for (Claim claim : claims) {
      if (last != null && restates(last, claim)) {
        ofClaim.computeIfAbsent(last, c -> new ArrayList<>()).add(claim);
        restating.add(claim);
      } else if (!claim.is("milestone")) {
        last = claim;
      }
    }
  }

  /** The claims that only restate a claim. */
  List<Claim> of(Claim claim) {
    return ofClaim.getOrDefault(claim, List.of());
  }

  /** Whether a claim only restates the one before it. */
  boolean restating(Claim claim) {
    return restating.contains(claim);
  }

  private boolean restates(Claim first, Claim second) {
    Amount a = first.amount();
    Amount b = second.amount();
    boolean near = b.outerFrom() - a.to() <= FARTHEST && b.outerFrom() >= a.to();
    return near && sameKind(a, b) && (bracketed(a, b) || said(a, b));
  }

  private static boolean sameKind(Amount a, Amount b) {
    Dimension dimension = a.unit().dimension();
    if (dimension != b.unit().dimension()) {
      return false;
    }
    boolean otherCurrency = !a.unit().name().equals(b.unit().name());
    return switch (dimension) {
      case MONEY -> otherCurrency;
      case SPEED, OPERATIONS, POWER -> true;
      default -> false;
    };
  }

  /** Nothing but an opening bracket and words of comparison stand between. */
  private boolean bracketed(Amount a, Amount b) {
    Tokens tokens = analysis.tokens();
    for (int i = a.to(); i < b.outerFrom(); i++) {
      if (tokens.is(i, '(') || tokens.is(i, '[') || tokens.is(i, '（')) {
        return true;
      }
    }
    return false;
  }

  /** {@code or}, {@code equivalent to} before it, or a comma before an approximation. */
  private boolean said(Amount a, Amount b) {
    for (int i = a.outerTo(); i < b.outerFrom(); i++) {
      Hit word = analysis.hits().at(i, Category.EQUIVALENT);
      if (word != null && word.to() >= b.outerFrom() - 1) {
        return true;
      }
    }
    boolean comma = analysis.tokens().is(a.to(), ',') && b.outerFrom() == a.to() + 1;
    return comma && b.comparison() == Comparison.ABOUT;
  }
}
