package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Numeral.Form;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a part of one that two numbers say. */
final class Shares {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;
  private static final int LONGEST_SHARE = 7;
  private static final String COUNTED = "counted";

  private final Tokens tokens;
  private final Hits hits;

  Shares(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** {@code one in five}, {@code 3 out of 10}, {@code 1-in-4}; null if it is none. */
  @Nullable Numeral at(int token) {
    Numeral few = one(token) ? new Numeral(token, token + 1, ONE, ONE, Form.WORDS) : small(token);
    Numeral part = few == null ? null : wholeFirst(few);
    if (part != null) {
      return part;
    }
    Hit join = few == null ? null : hits.at(afterHyphen(few.to()), Category.OUT_OF);
    Numeral all = join == null ? null : small(afterHyphen(join.to()));
    if (few == null || all == null || all.value().compareTo(few.value()) <= 0 || measured(all)) {
      return null;
    }
    BigDecimal value = few.value().divide(all.value(), Digits.PRECISION);
    return new Numeral(token, all.to(), value, value, Form.FRACTION);
  }

  /** {@code 10명 중 7명}, {@code 3分の1}; null if it is none. */
  private @Nullable Numeral wholeFirst(Numeral whole) {
    Hit join = hits.at(whole.to(), Category.WHOLE_FIRST);
    Numeral part = join == null ? null : small(join.to());
    boolean counted = join != null && join.sense().value().equals(COUNTED);
    boolean round =
        whole.value().compareTo(BigDecimal.TEN) <= 0 || whole.value().intValue() == HUNDRED;
    if (part == null || part.value().compareTo(whole.value()) >= 0 || counted && !round) {
      return null;
    }
    BigDecimal value = part.value().divide(whole.value(), Digits.PRECISION);
    return new Numeral(whole.from(), part.to(), value, value, Form.FRACTION);
  }

  /** {@code una de cada tres}: an article that counts. */
  private boolean one(int token) {
    return hits.has(token, Category.ONE) && hits.has(token + 1, Category.OUT_OF);
  }

  /** A whole number of one word, or of up to six digits that look like no year. */
  private @Nullable Numeral small(int token) {
    Hit word = hits.at(token, Category.NUMBER);
    if (word != null) {
      return new Numeral(
          token,
          word.to(),
          Objects.requireNonNull(word.sense().number()),
          Objects.requireNonNull(word.sense().number()),
          Form.WORDS);
    }
    boolean digits = token < tokens.size() && tokens.kind(token) == Tokens.Kind.NUMBER;
    BigDecimal value =
        digits && tokens.end(token) - tokens.start(token) <= LONGEST_SHARE
            ? Digits.english().value(tokens.word(token))
            : null;
    boolean whole = value != null && value.signum() > 0 && value.scale() <= 0;
    return value != null && whole && round(value.intValue())
        ? new Numeral(token, token + 1, value, value, Form.DIGITS)
        : null;
  }

  /** Up to a hundred, or thousands that are no year. */
  private static boolean round(int value) {
    return value <= HUNDRED || value % THOUSAND == 0 && value != 2 * THOUSAND;
  }

  private boolean measured(Numeral number) {
    int at = afterHyphen(number.to());
    return hits.has(at, Category.UNIT)
        || hits.has(at, Category.PERCENT)
        || hits.has(at, Category.SCALE)
        || hits.has(at, Category.CURRENCY)
        || hits.endsBefore(number.from(), Category.CURRENCY_SIGN);
  }

  private int afterHyphen(int token) {
    return tokens.is(token, '-') && tokens.glued(token) && tokens.glued(token + 1)
        ? token + 1
        : token;
  }
}
