package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Unit;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes amounts by what stands before them: {@code 30 megawatts … and adding 40}, {@code 125
 * people, of whom about 40}, {@code the number of GPUs to 58,000}, {@code up to €35 million or 7%}.
 */
final class SharedUnits {
  private static final Set<Dimension> SHARED =
      EnumSet.of(
          Dimension.POWER,
          Dimension.SPEED,
          Dimension.ACCELERATOR,
          Dimension.PARAMETERS,
          Dimension.PEOPLE,
          Dimension.FACILITIES,
          Dimension.MONEY);
  private static final Set<Dimension> COUNTS =
      EnumSet.of(
          Dimension.ACCELERATOR, Dimension.PEOPLE, Dimension.FACILITIES, Dimension.PARAMETERS);

  /** What is not counted in millions where money is. */
  private static final Set<Dimension> COUNTED =
      EnumSet.of(Dimension.ACCELERATOR, Dimension.PEOPLE, Dimension.FACILITIES, Dimension.POWER);

  private static final int FARTHEST = 25;
  private static final int NOUN_REACH = 7;
  private static final int PAID_REACH = 14;
  private static final int ADJACENT = 3;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Set<String> PAID = Set.of("budget", "investment", "market_value", "penalty");
  private static final Set<String> PAYING = Set.of("payer", "receiver");
  private static final BigDecimal LEAST = BigDecimal.TEN;
  private static final BigDecimal LEAST_CHIPS = BigDecimal.valueOf(1000);
  private static final BigDecimal LEAST_SUM = BigDecimal.TEN.pow(8);
  private static final BigDecimal OPERATIONS = BigDecimal.TEN.pow(18);

  private final Analysis analysis;
  private final Tokens tokens;
  private final Hits hits;
  private final CountedNouns counts;
  private final HeaderUnits headers;

  SharedUnits(Analysis analysis, HeaderUnits headers) {
    this.headers = headers;
    this.analysis = analysis;
    this.tokens = analysis.tokens();
    this.hits = analysis.hits();
    this.counts = new CountedNouns(analysis);
  }

  /** The amounts of the text, completed where the text says how. */
  List<Amount> resolve() {
    List<Amount> resolved = new ArrayList<>();
    Amount giver = null;
    Amount last = null;
    Amount money = null;
    List<Amount> amounts = analysis.amounts();
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      Amount next = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
      boolean paid = giver == null || giver.unit().is(Dimension.MONEY);
      Amount left = paid ? inMoney(amount, money) : amount;
      Amount said = priced(inMoney(complete(left, giver), money), next);
      Amount complete = bounded(said, last);
      money = names(complete) ? complete : money;
      if (SHARED.contains(complete.unit().dimension())) {
        giver = complete;
      } else if (complete.unit().known() && !complete.unit().is(Dimension.TIME)) {
        giver = complete.unit().is(Dimension.PERCENT) ? giver : null;
      }
      last = complete;
      resolved.add(complete);
    }
    return resolved;
  }

  /** {@code 올해 60만개를, 내년에는 160만개를}: a word that counts, without its noun. */
  private @Nullable Unit counted(Amount amount, @Nullable Amount giver) {
    boolean free = amount.unit().is(Dimension.COUNTED) && amount.unit().name().isEmpty();
    return free
            && giver != null
            && giver.unit().is(Dimension.ACCELERATOR)
            && amount.value().compareTo(LEAST_CHIPS) >= 0
            && paragraph(giver) == paragraph(amount)
        ? giver.unit()
        : null;
  }

  private int paragraph(Amount amount) {
    return analysis.sentenceAt(amount.from()).block().paragraph();
  }

  /** {@code 미국은 2,859억, 중국은 124억 달러}: the currency is said with the last sum. */
  private Amount priced(Amount amount, @Nullable Amount next) {
    boolean sum =
        amount.unit().is(Dimension.NONE)
            && hits.endsBefore(amount.to(), Category.MYRIAD)
            && amount.value().compareTo(LEAST_SUM) >= 0;
    return sum
            && next != null
            && next.unit().is(Dimension.MONEY)
            && next.from() - amount.to() < FARTHEST
            && hits.within(next.from(), next.to(), Category.MYRIAD).size() > 0
        ? amount.withUnit(next.unit(), false)
        : amount;
  }

  /**
   * Whether an amount says the currency that those after it leave out; one in brackets does not.
   */
  private boolean names(Amount amount) {
    return amount.unit().is(Dimension.MONEY) && !tokens.is(amount.outerFrom() - 1, '(');
  }

  /** {@code France 2030 consacre 1,1 milliard à l'IA}: the money is that of the amounts before. */
  private Amount inMoney(Amount amount, @Nullable Amount money) {
    boolean scaled =
        amount.form() == Numeral.Form.SCALED && amount.unit().is(Dimension.NONE) && large(amount);
    if (money == null || !scaled || !hits.traits().bareMoney()) {
      return amount;
    }
    Sentence sentence = analysis.sentenceAt(amount.from());
    boolean paid =
        hits.within(sentence.from(), sentence.to(), Category.METRIC_CUE).stream()
            .anyMatch(hit -> PAID.contains(hit.sense().head()));
    return paid && (follows(amount) || hits.has(amount.to(), Category.VERB))
        ? amount.withUnit(money.unit(), false)
        : amount;
  }

  private static boolean large(Amount amount) {
    return amount.value().compareTo(MILLION) >= 0;
  }

  private Amount complete(Amount amount, @Nullable Amount giver) {
    if (amount.form() == Numeral.Form.FRACTION) {
      return part(amount);
    }
    if (!bare(amount) && counted(amount, giver) == null) {
      return headers.scaled(amount);
    }
    if (headers.covers(amount.from())) {
      Unit header = headers.at(amount.from());
      return header == null ? amount : amount.withUnit(header, false);
    }
    if (amount.form() == Numeral.Form.POWER && amount.value().compareTo(OPERATIONS) >= 0) {
      return amount.withUnit(Unit.of(Dimension.OPERATIONS, "FLOP"), false);
    }
    Unit same = counted(amount, giver);
    if (same != null) {
      return amount.withUnit(same, false);
    }
    Unit noun = nounBefore(amount);
    noun = noun == null ? partOf(amount) : noun;
    noun = noun == null ? elided(amount) : noun;
    if (noun != null) {
      return amount.withUnit(noun, false);
    }
    Unit money = hits.traits().moneyElided() ? elidedMoney(amount) : null;
    boolean counts = giver != null && gives(giver, amount);
    if (counts && giver != null && (money == null || !COUNTED.contains(giver.unit().dimension()))) {
      return amount.withUnit(giver.unit(), false);
    }
    if (money != null) {
      return amount.withUnit(money, false);
    }
    Unit before = anaphor(amount) ? nearest(amount) : null;
    return before == null ? amount : amount.withUnit(before, false);
  }

  /** {@code una inversión de 300 millones}: the currency that the text names last, else first. */
  private @Nullable Unit elidedMoney(Amount amount) {
    boolean round = amount.form() == Numeral.Form.SCALED && amount.value().compareTo(MILLION) >= 0;
    if (!round || !follows(amount) || !paid(amount)) {
      return null;
    }
    Unit found = null;
    for (Amount other : analysis.amounts()) {
      if (other.unit().is(Dimension.MONEY) && (found == null || other.from() < amount.from())) {
        found = other.unit();
      }
    }
    return found;
  }

  /** Whether a word of money stands near an amount in its sentence. */
  private boolean paid(Amount amount) {
    Sentence sentence = analysis.sentenceAt(amount.from());
    int from = Math.max(sentence.from(), amount.outerFrom() - PAID_REACH);
    int to = Math.min(sentence.to(), amount.to() + NOUN_REACH);
    for (Hit hit : hits.within(from, to, Category.METRIC_CUE)) {
      String value = hit.sense().head();
      boolean none = value.equals("none") || value.equals("workforce") || value.equals("ranking");
      if (!none) {
        return true;
      }
    }
    return hits.within(from, amount.outerFrom(), Category.CLAUSE_WORD).stream()
        .anyMatch(hit -> PAYING.contains(hit.sense().value()));
  }

  /** {@code 10,000 of its newly bought GPUs}. */
  private @Nullable Unit partOf(Amount amount) {
    Hit of = hits.at(amount.to(), Category.PARTITIVE);
    boolean whole = of != null && amount.unit().is(Dimension.NONE);
    return whole && of != null ? counts.phrase(of.to()) : null;
  }

  /** {@code start-ups, having put money into 17 of them}. */
  private @Nullable Unit nearest(Amount amount) {
    Sentence sentence = analysis.sentenceAt(amount.from());
    return counts.last(sentence.from(), amount.outerFrom());
  }

  /** {@code jumped by more than half}, {@code half of what they spend}, {@code one in five}. */
  private Amount part(Amount amount) {
    boolean by = hits.before(amount.outerFrom(), Category.CHANGE_BY) != null && bare(amount);
    int end = amount.to();
    for (int i = amount.from(); i <= end; i++) {
      boolean whole = hits.has(i, Category.PARTITIVE) || hits.has(i, Category.OUT_OF);
      if (whole && !amount.unit().is(Dimension.MEASURE) && !amount.unit().is(Dimension.TIME)) {
        return amount.inPercent();
      }
    }
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
        hits.has(amount.to(), Category.ANAPHOR) || hits.has(amount.to() - 1, Category.ANAPHOR);
    return free && (after || hits.before(amount.outerFrom(), Category.ANAPHOR) != null);
  }

  /** {@code the number of GPUs to 58,000}: what is counted stands before the number. */
  private @Nullable Unit nounBefore(Amount amount) {
    boolean led =
        hits.before(amount.outerFrom(), Category.RANGE_JOIN) != null
            || hits.before(amount.outerFrom(), Category.FROM) != null;
    if (!led || amount.value().compareTo(LEAST) < 0) {
      return null;
    }
    Sentence sentence = analysis.sentenceAt(amount.from());
    int from = Math.max(sentence.from(), amount.outerFrom() - NOUN_REACH);
    boolean counted = !hits.within(from, amount.outerFrom(), Category.COUNT_OF).isEmpty();
    Unit found = null;
    for (Hit hit : hits.within(from, amount.outerFrom())) {
      Unit unit = counts.of(hit);
      boolean counts = unit != null && (counted || !unit.is(Dimension.FACILITIES));
      found = counts ? unit : found;
    }
    return found;
  }

  /**
   * {@code 684 applicants from 51 countries. Thirty-eight have been offered a post}: a bare number
   * that is the subject of a verb counts what the sentence before was about.
   */
  private @Nullable Unit elided(Amount amount) {
    if (amount.form() == Numeral.Form.FRACTION || !subject(amount)) {
      return null;
    }
    Sentence sentence = analysis.sentenceAt(amount.from());
    Unit same = counts.first(sentence.from(), amount.outerFrom());
    if (same != null || sentence.index() == 0) {
      return same;
    }
    Sentence before = analysis.sentences().get(sentence.index() - 1);
    return before.block().equals(sentence.block())
        ? counts.first(before.from(), before.to())
        : null;
  }

  private boolean subject(Amount amount) {
    boolean starts =
        amount.outerFrom() == analysis.sentenceAt(amount.from()).from()
            || tokens.kind(amount.outerFrom() - 1) == Tokens.Kind.SIGN
            || hits.before(amount.outerFrom(), Category.UNION) != null;
    return starts && amount.unit().is(Dimension.NONE) && hits.has(amount.to(), Category.VERB);
  }

  private boolean gives(Amount giver, Amount bare) {
    Sentence sentence = analysis.sentenceAt(giver.from());
    Sentence own = analysis.sentenceAt(bare.from());
    boolean same = sentence.index() == own.index();
    boolean next = own.index() - sentence.index() <= 1 && own.block().equals(sentence.block());
    if (anaphor(bare)) {
      return COUNTS.contains(giver.unit().dimension()) && (same || next);
    }
    if (giver.unit().is(Dimension.MONEY)) {
      return same && near(giver, bare) && bare.form() == Numeral.Form.SCALED;
    }
    boolean large = bare.value().compareTo(LEAST) >= 0;
    boolean counts = giver.unit().is(Dimension.FACILITIES);
    return follows(bare)
        && !named(bare)
        && large
        && (same && near(giver, bare) && !counts || next && !same);
  }

  private static boolean near(Amount giver, Amount bare) {
    return bare.from() - giver.to() <= FARTHEST;
  }

  /** A bare number takes a unit only where its phrase ends: no noun of its own comes after it. */
  private boolean follows(Amount bare) {
    int next = bare.to();
    return next >= tokens.size()
        || tokens.kind(next) == Tokens.Kind.SIGN
        || hits.has(next, Category.PHRASE_END);
  }

  private boolean named(Amount bare) {
    return hits.before(bare.number(), Category.RANK_CUE) != null;
  }

  /** {@code up to €35 million or 7%}: a bound holds for both. */
  private Amount bounded(Amount amount, @Nullable Amount last) {
    if (last == null || amount.outerFrom() < last.to()) {
      return amount;
    }
    boolean adjacent =
        amount.outerFrom() - last.to() <= ADJACENT
            && hits.before(amount.outerFrom(), Category.UNION) != null;
    boolean bound =
        adjacent
            && last.comparison() == Comparison.AT_MOST
            && amount.comparison() == Comparison.EQUAL
            && last.unit().is(Dimension.MONEY)
            && amount.unit().is(Dimension.PERCENT);
    return bound ? amount.atMost() : amount;
  }
}
