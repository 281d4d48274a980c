package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gives numbers without a noun the one that was counted before them: {@code nine people died and 43
 * were hurt}, {@code 312 cases, nine of them in babies}, {@code by 219 votes to 211}.
 */
public final class ElidedNouns {
  private static final Set<Dimension> COUNTED =
      EnumSet.of(
          Dimension.COUNTED,
          Dimension.PEOPLE,
          Dimension.FACILITIES,
          Dimension.OTHER,
          Dimension.ACCELERATOR,
          Dimension.MAYBE_ACCELERATOR);

  private final Tokens tokens;
  private final Hits hits;
  private final List<Sentence> sentences;

  /** Completes amounts of one text. */
  public ElidedNouns(Tokens tokens, Hits hits, List<Sentence> sentences) {
    this.tokens = tokens;
    this.hits = hits;
    this.sentences = sentences;
  }

  /** The amounts in order, each with its noun. */
  public List<Amount> resolve(List<Amount> amounts) {
    List<Amount> resolved = new ArrayList<>(amounts.size());
    int sentence = 0;
    Amount giver = null;
    for (Amount amount : amounts) {
      while (sentence < sentences.size() && sentences.get(sentence).to() <= amount.from()) {
        sentence++;
        giver = null;
      }
      Amount complete = giver == null ? amount : complete(amount, giver);
      giver = gives(complete) ? complete : giver;
      resolved.add(complete);
    }
    return resolved;
  }

  private static boolean gives(Amount amount) {
    return COUNTED.contains(amount.unit().dimension()) && amount.form() != Numeral.Form.FRACTION
        || amount.unit().is(Dimension.TIME);
  }

  private Amount complete(Amount amount, Amount giver) {
    boolean bare = amount.unit().is(Dimension.NONE) && amount.form() != Numeral.Form.MULTIPLE;
    boolean counts = !giver.unit().is(Dimension.TIME);
    return bare && (paired(amount, giver) || counts && (ofThem(amount) || parallel(amount)))
        ? amount.withUnit(giver.unit(), false)
        : amount;
  }

  /** {@code nine of them}, {@code of whom nearly half}. */
  private boolean ofThem(Amount amount) {
    return hits.has(amount.to(), Category.ANAPHOR)
        || hits.endsBefore(amount.outerFrom(), Category.ANAPHOR);
  }

  /** {@code 219 votes to 211}. */
  private boolean paired(Amount amount, Amount giver) {
    return giver.to() == amount.from() - 1 && hits.has(giver.to(), Category.RANGE_JOIN);
  }

  /** A number that starts a clause or an item of a list, and that no noun follows. */
  private boolean parallel(Amount amount) {
    int before = amount.outerFrom() - 1;
    int after = amount.to();
    boolean whole = amount.value().scale() <= 0 || amount.form() == Numeral.Form.SCALED;
    boolean opens =
        before < 0
            || tokens.is(before, ',')
            || tokens.is(before, ';')
            || hits.has(before, Category.UNION)
            || hits.has(before, Category.EACH)
            || hits.has(before, Category.SAYING_THAT);
    boolean ends =
        after >= tokens.size()
            || tokens.kind(after) == Tokens.Kind.SIGN && !tokens.is(after, '-')
            || hits.has(after, Category.PHRASE_END)
            || hits.has(after, Category.VERB);
    return whole && opens && ends && !hits.has(after, Category.PARTITIVE);
  }
}
