package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import java.util.EnumSet;
import java.util.Set;

/** Tells where a number without a noun is one more of what was counted or measured before it. */
final class SameNouns {
  private static final String RATE = "rate";
  private static final String COMPARED = "compared";
  private static final Set<Dimension> CHANGES = EnumSet.of(Dimension.PERCENT, Dimension.POINTS);
  private static final Set<Dimension> UNPAIRED = EnumSet.of(Dimension.NONE, Dimension.MONEY);

  private final Tokens tokens;
  private final Hits hits;

  SameNouns(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** {@code 46 million litres, up from 37.6 million}, {@code 20 feet wide and nine deep}. */
  boolean measures(Amount amount, Amount last) {
    Dimension dimension = last.unit().dimension();
    if (!bare(amount) || UNPAIRED.contains(dimension) || last.form() == Numeral.Form.FRACTION) {
      return false;
    }
    boolean extent =
        dimension == Dimension.MEASURE
            && hits.has(amount.to(), Category.EXTENT)
            && hits.has(last.to(), Category.EXTENT);
    boolean change = CHANGES.contains(dimension) && changed(last);
    boolean from = hits.endsBefore(amount.outerFrom(), Category.FROM);
    return extent || !(change && from) && compared(amount, last) && ends(amount.outerTo());
  }

  private boolean compared(Amount amount, Amount last) {
    Hit cue = hits.before(amount.outerFrom(), Category.SAME_NOUN);
    boolean reached = last.unit().is(Dimension.MEASURE) && changed(last) && cue != null && to(cue);
    return cue != null && (cue.sense().value().equals(COMPARED) || reached);
  }

  private boolean to(Hit cue) {
    return hits.has(cue.from(), Category.RANGE_JOIN);
  }

  private boolean changed(Amount amount) {
    return hits.endsBefore(amount.outerFrom(), Category.CHANGE_BEFORE)
        || hits.endsBefore(amount.outerFrom(), Category.CHANGE_BY);
  }

  /** {@code wounded 19}, {@code reached 10 million}, {@code a ceiling of 25}. */
  boolean counts(Amount amount) {
    int outer = amount.outerFrom();
    int from = hits.has(outer - 1, Category.ONE) ? outer - 1 : outer;
    boolean cue =
        hits.endsBefore(from, Category.SAME_NOUN)
            || hits.endsBefore(from, Category.CHANGE_BEFORE)
            || hits.endsBefore(from, Category.VERB);
    return cue && bare(amount) && ends(amount.outerTo());
  }

  /** {@code a rate of 11.4}: need not be whole. */
  boolean rate(Amount amount) {
    Hit cue = hits.before(amount.outerFrom(), Category.SAME_NOUN);
    return cue != null && cue.sense().value().equals(RATE);
  }

  private static boolean bare(Amount amount) {
    return amount.unit().is(Dimension.NONE)
        && amount.form() != Numeral.Form.MULTIPLE
        && amount.form() != Numeral.Form.FRACTION;
  }

  /** Whether no noun can follow. */
  boolean ends(int after) {
    return after >= tokens.size()
        || tokens.kind(after) == Tokens.Kind.SIGN && !tokens.is(after, '-')
        || hits.has(after, Category.PHRASE_END)
        || hits.has(after, Category.VERB);
  }
}
