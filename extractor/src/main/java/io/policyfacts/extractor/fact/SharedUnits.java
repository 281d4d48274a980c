package io.policyfacts.extractor.fact;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives bare numbers the unit of the amount before them in the sentence: {@code 30 megawatts … and
 * adding 40 at a new one}, {@code 125 people, of whom about 40}.
 */
final class SharedUnits {
  private static final Set<Dimension> SHARED =
      EnumSet.of(
          Dimension.POWER,
          Dimension.SPEED,
          Dimension.ACCELERATOR,
          Dimension.PARAMETERS,
          Dimension.PEOPLE,
          Dimension.MONEY);
  private static final int FARTHEST = 25;

  private final Analysis analysis;

  SharedUnits(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The amounts of the text, bare numbers completed where the sentence says how. */
  List<Amount> resolve() {
    List<Amount> resolved = new ArrayList<>();
    Amount giver = null;
    for (Amount amount : analysis.amounts()) {
      Amount complete = amount;
      if (giver != null && bare(amount) && gives(giver, amount)) {
        complete = amount.withUnit(giver.unit(), false);
      }
      if (SHARED.contains(complete.unit().dimension())) {
        giver = complete;
      } else if (complete.unit().known()) {
        giver = null;
      }
      resolved.add(part(complete));
    }
    return resolved;
  }

  /** {@code jumped by more than half}: a part said of a change is per cent. */
  private Amount part(Amount amount) {
    boolean by =
        analysis.hits().before(amount.outerFrom(), Category.CHANGE_BY) != null
            && amount.form() == Numeral.Form.FRACTION
            && bare(amount);
    return by ? amount.inPercent() : amount;
  }

  private boolean bare(Amount amount) {
    return amount.unit().is(Dimension.NONE) || anaphor(amount);
  }

  /** {@code 1,500 permanent ones}, {@code 35 more}, {@code of whom about 40}. */
  private boolean anaphor(Amount amount) {
    Dimension dimension = amount.unit().dimension();
    boolean free = dimension == Dimension.NONE || dimension == Dimension.COUNTED;
    boolean after =
        analysis.hits().has(amount.to(), Category.ANAPHOR)
            || analysis.hits().has(amount.to() - 1, Category.ANAPHOR);
    boolean before = analysis.hits().before(amount.outerFrom(), Category.ANAPHOR) != null;
    return free && (after || before);
  }

  private boolean sameBlock(Sentence sentence, Amount bare) {
    return analysis.sentenceAt(bare.from()).block().equals(sentence.block())
        && bare.from() - sentence.from() < 2 * FARTHEST + (sentence.to() - sentence.from());
  }

  private boolean gives(Amount giver, Amount bare) {
    Sentence sentence = analysis.sentenceAt(giver.from());
    boolean same = sentence.holds(bare.from());
    if (anaphor(bare) && sameBlock(sentence, bare)) {
      return true;
    }
    boolean near = same && bare.from() - giver.to() <= FARTHEST;
    boolean money = giver.unit().is(Dimension.MONEY);
    boolean scaled = bare.to() > bare.number() + 1;
    return near && (money ? scaled : follows(bare)) && !named(bare);
  }

  /** A bare number takes a unit only where its phrase ends: no noun of its own comes after it. */
  private boolean follows(Amount bare) {
    int next = bare.to();
    return next >= analysis.tokens().size()
        || analysis.tokens().kind(next) == io.policyfacts.extractor.text.Tokens.Kind.SIGN
        || analysis.hits().has(next, Category.PHRASE_END);
  }

  private boolean named(Amount bare) {
    @Nullable Object name = analysis.hits().before(bare.number(), Category.RANK_CUE);
    return name != null;
  }
}
