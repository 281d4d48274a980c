package io.policyfacts.extractor.metric;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Categories;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Numerals;
import io.policyfacts.extractor.quantity.Unit;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Places in a ranking: {@code top three}, {@code number 38}, {@code third-largest}. */
final class Ranks {
  private static final BigDecimal LAST_RANK = BigDecimal.valueOf(100);
  private static final BigDecimal LAST_LISTED = BigDecimal.valueOf(500);
  private static final int NEAR = 2;
  private static final int LIST = 14;
  private static final Categories RANKS =
      Categories.of(
          Category.TOP,
          Category.SUPERLATIVE,
          Category.RANK_CUE,
          Category.ORDINAL,
          Category.ORDINAL_SUFFIX);

  private final Analysis analysis;
  private final Tokens tokens;
  private final Hits hits;
  private final Numerals numerals;
  private final List<Amount> found = new ArrayList<>();

  Ranks(Analysis analysis) {
    this.analysis = analysis;
    this.tokens = analysis.tokens();
    this.hits = analysis.hits();
    this.numerals = new Numerals(tokens, hits);
  }

  List<Amount> all() {
    for (Hit hit : hits.of(RANKS)) {
      Amount rank =
          switch (hit.sense().category()) {
            case TOP -> top(hit);
            case SUPERLATIVE -> best(hit);
            case RANK_CUE -> numbered(hit);
            case ORDINAL ->
                place(hit.from(), hit.to(), Objects.requireNonNull(hit.sense().number()));
            case ORDINAL_SUFFIX -> digits(hit);
            default -> null;
          };
      if (rank != null && (found.isEmpty() || last().to() <= rank.from())) {
        found.add(rank);
      }
    }
    return found;
  }

  private Amount last() {
    return found.get(found.size() - 1);
  }

  /** {@code top three AI powerhouses}: the third place or better. */
  private @Nullable Amount top(Hit top) {
    int at = top.to();
    at += tokens.is(at, '-') ? 1 : 0;
    Numeral read = numerals.at(at);
    Numeral number = read == null ? character(at) : read;
    if (number == null
        || number.value().compareTo(LAST_RANK) > 0
        || number.form() == Numeral.Form.SCALED && !tokens.syllable(at)
        || hits.has(number.to(), Category.TIME_UNIT)) {
      return null;
    }
    int to = number.to();
    while (!tokens.syllable(to - 1) && to < tokens.size() && to - number.to() < 3 && noun(to)) {
      to++;
    }
    return amount(top.from(), to, null, number.value(), Comparison.AT_MOST, Dimension.RANK, "rank");
  }

  /** {@code 前三}: a digit that is a character, with nothing behind it that it counts. */
  private @Nullable Numeral character(int token) {
    if (token >= tokens.size() || !tokens.syllable(token)) {
      return null;
    }
    Hit digit = hits.at(token, Category.NUMBER);
    Hit ten = digit == null ? hits.at(token, Category.MYRIAD) : digit;
    BigDecimal value = ten == null ? null : ten.sense().number();
    return ten == null || value == null
        ? null
        : new Numeral(token, ten.to(), value, value, Numeral.Form.WORDS);
  }

  /** {@code one of the five most powerful}: the fifth place or better. */
  private @Nullable Amount best(Hit superlative) {
    Hit count = hits.before(superlative.from(), Category.NUMBER);
    if (count == null || !definite(count.from())) {
      return null;
    }
    BigDecimal places = Objects.requireNonNull(count.sense().number());
    return amount(
        count.from(), superlative.to(), null, places, Comparison.AT_MOST, Dimension.RANK, "rank");
  }

  /** {@code the five}, {@code the world's five}. */
  private boolean definite(int token) {
    boolean owner = hits.endsBefore(token, Category.ORDINAL_SUFFIX);
    return owner || hits.before(token, Category.DEFINITE) != null;
  }

  /** {@code number 38} on a list. */
  private @Nullable Amount numbered(Hit cue) {
    int at = cue.to();
    at += tokens.is(at, '.') ? 1 : 0;
    Hit word = hits.at(at, Category.NUMBER);
    if (word != null && listed(cue.from()) && !hits.has(word.to(), Category.NUMBER)) {
      BigDecimal place = Objects.requireNonNull(word.sense().number());
      return amount(cue.from(), word.to(), place, place, Comparison.EQUAL, Dimension.RANK, "rank");
    }
    boolean number = at < tokens.size() && tokens.kind(at) == Tokens.Kind.NUMBER;
    boolean listed =
        hits.has(at + 1, Category.RANK_AFTER)
            || !hits.within(cue.from() - LIST, cue.from() + LIST, Category.LIST).isEmpty();
    boolean ordinal = tokens.glued(at + 1) && hits.has(at + 1, Category.ORDINAL_SUFFIX);
    if (!number || ordinal || !listed || !tokens.word(at).chars().allMatch(Character::isDigit)) {
      return null;
    }
    BigDecimal place = new BigDecimal(tokens.word(at));
    return place.compareTo(LAST_LISTED) > 0 || place.signum() == 0
        ? null
        : amount(cue.from(), at + 1, place, place, Comparison.EQUAL, Dimension.RANK, "rank");
  }

  private boolean noun(int token) {
    return tokens.kind(token) == Tokens.Kind.WORD && !hits.has(token, Category.PHRASE_END);
  }

  /** {@code 65th}. */
  private @Nullable Amount digits(Hit suffix) {
    int at = suffix.from() - 1;
    boolean digits =
        at >= 0
            && tokens.glued(suffix.from())
            && tokens.kind(at) == Tokens.Kind.NUMBER
            && tokens.word(at).chars().allMatch(Character::isDigit);
    return digits ? place(at, suffix.to(), new BigDecimal(tokens.word(at))) : null;
  }

  /** {@code third-largest}, {@code ranked third}, {@code up from seventh}. */
  private @Nullable Amount place(int from, int to, BigDecimal place) {
    int at = to + (tokens.is(to, '-') && tokens.glued(to) ? 1 : 0);
    Hit best = hits.at(at, Category.SUPERLATIVE);
    boolean among = hits.has(to, Category.RANK_AFTER);
    boolean ranked = among || !noun(to) && (cueBefore(from) || listed(from) || goesOn(from));
    if (best == null && !ranked || place.compareTo(LAST_LISTED) > 0) {
      return null;
    }
    int end = best == null ? to : best.to();
    return amount(from, end, place, place, Comparison.EQUAL, Dimension.RANK, "rank");
  }

  private boolean cueBefore(int token) {
    boolean cue = false;
    for (int back = 0; back <= NEAR; back++) {
      cue |= hits.before(token - back, Category.RANK_CUE) != null;
    }
    return cue;
  }

  /** An index in the same sentence, and no word that makes the ordinal a time or a part. */
  private boolean listed(int token) {
    Sentence sentence = analysis.sentenceAt(token);
    int from = Math.max(sentence.from(), token - LIST);
    int to = Math.min(sentence.to(), token + LIST);
    boolean first = hits.before(token, Category.DEFINITE) != null;
    return !first && !hits.within(from, to, Category.LIST).isEmpty();
  }

  /** One place after another in one sentence. */
  private boolean goesOn(int token) {
    return !found.isEmpty()
        && last().from() >= analysis.sentenceAt(token).from()
        && (hits.before(token, Category.UNION) != null
            || hits.before(token, Category.FROM) != null);
  }

  /** An amount that is its words. */
  static Amount amount(
      int from,
      int to,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      Comparison comparison,
      Dimension dimension,
      String unit) {
    return new Amount(
        from,
        to,
        from,
        to,
        from,
        min,
        max,
        comparison,
        false,
        Unit.of(dimension, unit),
        true,
        Numeral.Form.WORDS);
  }
}
