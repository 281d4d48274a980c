package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Quantity;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the amounts that an article says are contained in another of its amounts. */
final class Parts {
  private static final int WITHIN = 7;
  private static final int SENTENCES = 1;

  private final Tokens tokens;
  private final Hits hits;
  private final Quantities quantities;
  private final Map<Claim, Claim> totals = new HashMap<>();

  Parts(Analysis analysis, List<Claim> claims, Quantities quantities) {
    this.tokens = analysis.tokens();
    this.hits = analysis.hits();
    this.quantities = quantities;
    for (int i = 0; i < claims.size(); i++) {
      Claim total = total(claims, i);
      if (total != null) {
        totals.put(claims.get(i), total);
      }
    }
  }

  /** The claim with the total that contains a claim's amount, or null. */
  @Nullable Claim totalOf(Claim part) {
    return totals.get(part);
  }

  private @Nullable Claim total(List<Claim> claims, int index) {
    Claim part = claims.get(index);
    Claim next = index + 1 < claims.size() ? claims.get(index + 1) : null;
    if (next != null && of(part, next)) {
      return next;
    }
    for (int i = index - 1; i >= 0 && near(claims.get(i), part); i--) {
      Claim before = claims.get(i);
      if (contains(before, part) && (opened(before) || introduced(before, part))) {
        return before;
      }
      Claim root = totals.get(before);
      if (root != null && contains(root, part) && listed(before, part)) {
        return root;
      }
    }
    return null;
  }

  private static boolean near(Claim before, Claim part) {
    return part.sentence().index() - before.sentence().index() <= SENTENCES;
  }

  /** {@code 400 billion won of an anticipated 2 trillion}. */
  private boolean of(Claim part, Claim whole) {
    Hit of = hits.at(part.amount().to(), Category.PARTITIVE);
    boolean beside = whole.amount().from() - part.amount().to() <= WITHIN;
    return of != null && beside && whole.amount().from() >= of.to() && contains(whole, part);
  }

  /** {@code Of the 2 trillion won, …}: a total at the head of its sentence. */
  private boolean opened(Claim total) {
    int from = total.sentence().from();
    Hit of = hits.at(from, Category.PARTITIVE);
    return of != null && total.amount().outerFrom() - of.to() <= 2;
  }

  /** {@code of which}, {@code including} between the two, with no further sentence end. */
  private boolean introduced(Claim total, Claim part) {
    int from = total.amount().to();
    int to = part.amount().outerFrom();
    for (Hit cue : hits.within(Math.max(from, to - WITHIN), to, Category.PART)) {
      if (cue.from() >= from) {
        return true;
      }
    }
    return false;
  }

  /** {@code including 2 billion for chips and 1 billion for people}: one list of parts. */
  private boolean listed(Claim before, Claim part) {
    boolean joined = false;
    for (int i = before.amount().to(); i < part.amount().outerFrom(); i++) {
      joined |= tokens.is(i, ',') || tokens.is(i, ';') || hits.has(i, Category.UNION);
    }
    return joined && before.sentence().equals(part.sentence());
  }

  private boolean contains(Claim total, Claim part) {
    boolean share = part.amount().unit().is(Dimension.PERCENT) && part.is("share");
    if (share) {
      return !total.amount().unit().is(Dimension.PERCENT) && !total.is("milestone");
    }
    Quantity whole = quantities.of(total);
    Quantity piece = quantities.of(part);
    return whole != null
        && piece != null
        && whole.unit().equals(piece.unit())
        && most(whole).compareTo(most(piece)) > 0;
  }

  private static BigDecimal most(Quantity quantity) {
    BigDecimal max = quantity.max();
    BigDecimal min = quantity.min();
    return max != null ? max : min != null ? min : BigDecimal.ZERO;
  }
}
