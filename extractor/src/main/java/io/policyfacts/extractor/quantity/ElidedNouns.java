package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.lexicon.SuffixTable;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private final CountedSubjects subjects;
  private final SameNouns same;

  /** Completes amounts of one text; the plurals are its language's endings. */
  public ElidedNouns(Tokens tokens, Hits hits, List<Sentence> sentences, SuffixTable plurals) {
    this.tokens = tokens;
    this.hits = hits;
    this.sentences = sentences;
    this.subjects = new CountedSubjects(tokens, hits, new Plurals(plurals));
    this.same = new SameNouns(tokens, hits);
  }

  /** The amounts in order, each with its noun. */
  public List<Amount> resolve(List<Amount> amounts) {
    List<Amount> resolved = new ArrayList<>(amounts.size());
    int sentence = 0;
    Amount giver = null;
    Amount last = null;
    for (Amount amount : amounts) {
      while (sentence < sentences.size() && sentences.get(sentence).to() <= amount.from()) {
        sentence++;
        giver = null;
        last = null;
      }
      Amount complete = giver == null ? amount : complete(amount, giver);
      if (complete.unit().is(Dimension.NONE) && sentence < sentences.size()) {
        complete = otherwise(complete, giver, last, sentences.get(sentence));
      }
      giver = gives(complete) ? complete : giver;
      last = complete.unit().is(Dimension.NONE) ? last : complete;
      resolved.add(complete);
    }
    return resolved;
  }

  /** The amount with what the last one measures, or what the subject of its sentence counts. */
  private Amount otherwise(
      Amount amount, @Nullable Amount giver, @Nullable Amount last, Sentence sentence) {
    if (last != null && same.measures(amount, last)) {
      return amount.withUnit(last.unit(), false);
    }
    boolean whole = amount.value().stripTrailingZeros().scale() <= 0;
    if (!same.counts(amount) || !whole && !same.rate(amount)) {
      return amount;
    }
    Unit subject = subjects.before(amount.outerFrom(), sentence);
    Unit counted = giver != null && !giver.unit().is(Dimension.TIME) ? giver.unit() : subject;
    return counted == null ? amount : amount.withUnit(counted, false);
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
    boolean whole = amount.value().scale() <= 0 || amount.form() == Numeral.Form.SCALED;
    boolean opens =
        before < 0
            || tokens.is(before, ',')
            || tokens.is(before, ';')
            || hits.has(before, Category.UNION)
            || hits.has(before, Category.EACH)
            || hits.has(before, Category.SAYING_THAT)
            || hits.has(before, Category.CLAUSE_OPENER);
    return whole
        && opens
        && same.ends(amount.outerTo())
        && !hits.has(amount.to(), Category.PARTITIVE);
  }
}
