package io.policyfacts.extractor.metric;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Numerals;
import io.policyfacts.extractor.quantity.Unit;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Amounts without a unit of their own: places in a ranking, and growth said as a multiple. */
public final class SpecialAmounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LAST_RANK = BigDecimal.valueOf(100);
  private static final BigDecimal LAST_LISTED = BigDecimal.valueOf(500);
  private static final int NEAR = 2;
  private static final int LIST = 14;

  private final Tokens tokens;
  private final Hits hits;
  private final Numerals numerals;

  /** Finds special amounts in a text. */
  public SpecialAmounts(Analysis analysis) {
    this.tokens = analysis.tokens();
    this.hits = analysis.hits();
    this.numerals = new Numerals(tokens, hits, false);
  }

  /** All of them in order. */
  public List<Amount> all() {
    List<Amount> found = new ArrayList<>();
    for (Hit hit : hits.all()) {
      Amount amount =
          switch (hit.sense().category()) {
            case TOP -> top(hit);
            case SUPERLATIVE -> best(hit);
            case RANK_CUE -> numbered(hit);
            case ORDINAL -> place(hit);
            case MULTIPLE_VERB -> multiple(hit);
            default -> null;
          };
      boolean again = !found.isEmpty() && amount != null && last(found).to() > amount.from();
      if (amount != null && !again) {
        found.add(amount);
      }
    }
    return found;
  }

  private static Amount last(List<Amount> found) {
    return found.get(found.size() - 1);
  }

  /** {@code top three AI powerhouses}: the third place or better. */
  private @Nullable Amount top(Hit top) {
    int at = top.to();
    at += tokens.is(at, '-') ? 1 : 0;
    Numeral number = numerals.at(at);
    if (number == null || number.value().compareTo(LAST_RANK) > 0 || number.scaled()) {
      return null;
    }
    int to = number.to();
    while (to < tokens.size() && to - number.to() < 3 && noun(to)) {
      to++;
    }
    return amount(top.from(), to, null, number.value(), Comparison.AT_MOST, Dimension.RANK, "rank");
  }

  /** {@code one of the five most powerful}: the fifth place or better. */
  private @Nullable Amount best(Hit superlative) {
    Hit count = hits.before(superlative.from(), Category.NUMBER);
    if (count == null || hits.before(count.from(), Category.DEFINITE) == null) {
      return null;
    }
    BigDecimal places = Objects.requireNonNull(count.sense().number());
    return amount(
        count.from(), superlative.to(), null, places, Comparison.AT_MOST, Dimension.RANK, "rank");
  }

  /** {@code number 38} on a list. */
  private @Nullable Amount numbered(Hit cue) {
    int at = cue.to();
    at += tokens.is(at, '.') ? 1 : 0;
    boolean number = at < tokens.size() && tokens.kind(at) == Tokens.Kind.NUMBER;
    boolean listed = !hits.within(cue.from() - LIST, cue.from() + LIST, Category.LIST).isEmpty();
    if (!number || !listed || !tokens.word(at).chars().allMatch(Character::isDigit)) {
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

  /** {@code third-largest}, {@code ranked third}. */
  private @Nullable Amount place(Hit ordinal) {
    int at = ordinal.to();
    at += tokens.is(at, '-') && tokens.glued(at) ? 1 : 0;
    boolean superlative = hits.has(at, Category.SUPERLATIVE);
    boolean ranked = false;
    for (int back = 0; back <= NEAR; back++) {
      ranked |= hits.before(ordinal.from() - back, Category.RANK_CUE) != null;
    }
    Hit best = superlative ? hits.at(at, Category.SUPERLATIVE) : null;
    if (!superlative && !(ranked && !noun(ordinal.to()))) {
      return null;
    }
    BigDecimal place = Objects.requireNonNull(ordinal.sense().number());
    int to = best == null ? ordinal.to() : best.to();
    return amount(ordinal.from(), to, place, place, Comparison.EQUAL, Dimension.RANK, "rank");
  }

  /** {@code doubled}: a growth of a hundred per cent. */
  private @Nullable Amount multiple(Hit verb) {
    boolean noun = tokens.is(verb.to(), '-') && tokens.glued(verb.to());
    if (noun || adjective(verb)) {
      return null;
    }
    BigDecimal factor = Objects.requireNonNull(verb.sense().number());
    BigDecimal growth = factor.subtract(BigDecimal.ONE).multiply(HUNDRED);
    Hit before = hits.before(verb.from(), Category.COMPARE_BEFORE);
    Comparison comparison = before == null ? Comparison.EQUAL : comparison(before);
    boolean least = comparison == Comparison.AT_LEAST;
    boolean most = comparison == Comparison.AT_MOST;
    return amount(
        verb.from(),
        verb.to(),
        most ? null : growth,
        least ? null : growth,
        comparison,
        Dimension.GROWTH,
        "%");
  }

  private boolean adjective(Hit verb) {
    return verb.from() > 0 && hits.has(verb.from() - 1, Category.ONE);
  }

  private static Comparison comparison(Hit hit) {
    return switch (hit.sense().value()) {
      case ">", ">=" -> Comparison.AT_LEAST;
      case "<", "<=" -> Comparison.AT_MOST;
      case "~" -> Comparison.ABOUT;
      default -> Comparison.EQUAL;
    };
  }

  private static Amount amount(
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
