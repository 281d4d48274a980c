package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** Tells numbers that are names, scores, years, ages or addresses from those that are amounts. */
final class NumericNames {
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
  private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
  private static final int STREET = 4;
  private static final Set<Dimension> PRICED =
      EnumSet.of(Dimension.MONEY, Dimension.PERCENT, Dimension.POINTS);

  private final Tokens tokens;
  private final Hits hits;
  private final Numerals numerals;
  private final Units units;

  NumericNames(Tokens tokens, Hits hits, Numerals numerals, Units units) {
    this.tokens = tokens;
    this.hits = hits;
    this.numerals = numerals;
    this.units = units;
  }

  /** Whether a reading is a year, a name, a score, or part of an address. */
  boolean other(Reading reading) {
    return yearLike(reading)
        || nameLike(reading)
        || scoreLike(reading)
        || model(reading)
        || address(reading)
        || capitalisedTime(reading);
  }

  /** Whether a sign or word joins a number to the one before it. */
  boolean joins(int token) {
    return tokens.is(token, ',')
        || dash(token)
        || hits.has(token, Category.UNION)
        || hits.has(token, Category.RANGE_JOIN);
  }

  /** {@code 5G}, {@code 910B}, {@code India 2.0}: digits with a letter or version sign. */
  private boolean model(Reading reading) {
    Numeral number = reading.number();
    if (!reading.unit().is(Dimension.NONE)) {
      return false;
    }
    int to = number.to();
    boolean letters =
        number.form() == Numeral.Form.DIGITS
            && tokens.glued(to)
            && tokens.kind(to) == Tokens.Kind.WORD;
    boolean capital = number.form() == Numeral.Form.SCALED && glued(number);
    boolean counts =
        hits.endsBefore(number.from(), Category.COMPARE_BEFORE)
            || hits.endsBefore(number.from(), Category.RANGE_JOIN)
            || hits.endsBefore(number.from(), Category.CHANGE_BEFORE);
    return letters || capital && !counts && !joins(to);
  }

  private boolean glued(Numeral number) {
    int letter = number.to() - 1;
    return letter == number.from() + 1
        && tokens.glued(letter)
        && tokens.capitalised(letter)
        && number.mantissa().scale() <= 0;
  }

  /** {@code 10 Downing Street}. */
  private boolean address(Reading reading) {
    Numeral number = reading.number();
    Dimension dimension = reading.unit().dimension();
    boolean plain = number.form() == Numeral.Form.DIGITS;
    if (!plain || dimension != Dimension.NONE && dimension != Dimension.COUNTED) {
      return false;
    }
    for (int i = number.to(); i < Math.min(tokens.size(), number.to() + STREET); i++) {
      if (!tokens.capitalised(i)) {
        return false;
      }
      if (hits.has(i, Category.STREET)) {
        return true;
      }
    }
    return false;
  }

  /** {@code the Five-Year Plan}: a length of time that is a name. */
  private boolean capitalisedTime(Reading reading) {
    int from = reading.number().from();
    return reading.unit().is(Dimension.TIME)
        && reading.number().form() == Numeral.Form.WORDS
        && from > 0
        && tokens.kind(from - 1) == Tokens.Kind.WORD
        && tokens.capitalised(from)
        && tokens.capitalised(reading.to() - 1);
  }

  /** Plain digits after a capitalised word, with nothing that they count: {@code Ligue 2}. */
  private boolean nameLike(Reading reading) {
    Numeral number = reading.number();
    int before = number.from() - 1;
    Dimension dimension = reading.unit().dimension();
    boolean nothing = dimension == Dimension.NONE || dimension == Dimension.COUNTED;
    if (!nothing
        || hits.has(number.to(), Category.CLASSIFIER)
        || tokens.startsCell(number.from())
        || number.form() != Numeral.Form.DIGITS) {
      return false;
    }
    boolean grouped = tokens.word(number.from()).indexOf(',') >= 0;
    boolean afterName =
        tokens.capitalised(before)
            && before > 0
            && (tokens.kind(before - 1) == Tokens.Kind.WORD || tokens.is(before - 1, '&'))
            && !hits.has(before, Category.COMPARE_BEFORE);
    boolean bare =
        tokens.capitalised(before)
            && dimension == Dimension.NONE
            && !hits.has(before, Category.COMMON)
            && !hits.has(before, Category.PHRASE_END);
    return (afterName || bare) && !grouped || apposition(reading);
  }

  /** An age between commas after a name. */
  private boolean apposition(Reading reading) {
    int before = reading.number().from() - 1;
    return reading.unit().is(Dimension.NONE)
        && before > 0
        && (tokens.is(before, ',') && tokens.is(reading.to(), ',')
            || tokens.is(before, '(')
                && tokens.is(reading.to(), ')')
                && tokens.capitalised(before - 1))
        && tokens.kind(before - 1) == Tokens.Kind.WORD
        && reading.number().value().compareTo(OLDEST) < 0;
  }

  /** Small numbers joined by a dash without anything counted: {@code 3-1}. */
  private boolean scoreLike(Reading reading) {
    Numeral number = reading.number();
    boolean dashBefore = dash(number.from() - 1) && digitsAt(number.from() - 2);
    boolean dashAfter = dash(number.to()) && digitsAt(number.to() + 1);
    return reading.unit().is(Dimension.NONE)
        && number.form() == Numeral.Form.DIGITS
        && (dashBefore && !priced(number.from() - 2) || dashAfter && noUnitBehind(number.to() + 1));
  }

  private boolean priced(int token) {
    return hits.before(token, Category.CURRENCY_SIGN) != null;
  }

  private boolean noUnitBehind(int token) {
    Numeral second = numerals.at(token);
    return second == null || units.read(second).unit().is(Dimension.NONE);
  }

  private boolean digitsAt(int token) {
    return token >= 0 && token < tokens.size() && tokens.kind(token) == Tokens.Kind.NUMBER;
  }

  /** Whether digits are an ordinal or a time of day. */
  boolean ordinalOrClock(Numeral number) {
    int at = number.to();
    boolean ordinal =
        at < tokens.size() && tokens.glued(at) && hits.has(at, Category.ORDINAL_SUFFIX);
    if (ordinal && tokens.is(at, '.')) {
      ordinal = OrdinalDots.at(at, tokens, hits);
    }
    return ordinal || hits.has(at, Category.NAME_AFTER);
  }

  /**
   * {@code Section 5}; a weak word ({@code will release 30}) needs a number that counts nothing.
   */
  boolean named(Reading reading) {
    Hit name = hits.before(reading.number().from(), Category.NAME_BEFORE);
    if (name == null
        || tokens.startsCell(reading.number().from())
        || PRICED.contains(reading.unit().dimension())) {
      return false;
    }
    boolean verb =
        !tokens.capitalised(name.from())
            && hits.has(name.from(), Category.VERB)
            && hits.has(name.from() - 1, Category.VERB)
            && hits.has(name.from() - 1, Category.PHRASE_END);
    if (verb) {
      return false;
    }
    boolean strong = name.sense().value().isEmpty() || tokens.capitalised(name.from());
    return strong || reading.unit().is(Dimension.NONE);
  }

  private boolean yearLike(Reading reading) {
    Numeral number = reading.number();
    boolean plain = number.form() == Numeral.Form.DIGITS && number.to() == number.from() + 1;
    boolean year =
        plain
            && tokens.end(number.from()) - tokens.start(number.from()) == 4
            && number.value().compareTo(FIRST_YEAR) >= 0
            && number.value().compareTo(LAST_YEAR) <= 0;
    Dimension dimension = reading.unit().dimension();
    int end = rangeEnd(number.to());
    boolean counts = hits.has(end, Category.CLASSIFIER) || hits.has(end, Category.MYRIAD);
    return year && !counts && (dimension == Dimension.COUNTED || dimension == Dimension.NONE);
  }

  /** {@code 2000~2500명}: the token after the second number, or the same token. */
  private int rangeEnd(int token) {
    boolean range = token + 1 < tokens.size() && "~∼～".indexOf(tokens.first(token)) >= 0;
    return range && tokens.kind(token + 1) == Tokens.Kind.NUMBER ? token + 2 : token;
  }

  private boolean dash(int token) {
    return token >= 0 && (tokens.is(token, '-') || tokens.is(token, '–')) && tokens.glued(token);
  }
}
