package io.policyfacts.extractor.quantity;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.lexicon.SuffixTable;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every amount in a text, in order: numbers with units, ranges, lists that share a unit. */
public final class AmountFinder {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

  private static final Set<Dimension> COUNTS =
      EnumSet.of(
          Dimension.NONE,
          Dimension.COUNTED,
          Dimension.OTHER,
          Dimension.FACILITIES,
          Dimension.PEOPLE);

  private static final Set<Dimension> PRICED =
      EnumSet.of(Dimension.MONEY, Dimension.PERCENT, Dimension.POINTS);

  private final Tokens tokens;
  private final Hits hits;
  private final BitSet taken;
  private final Numerals numerals;
  private final Units units;
  private final Ranges ranges;
  private final Comparisons comparisons;

  /**
   * Finds amounts in one text.
   *
   * @param taken tokens that are dates or names and hold no amount
   * @param plurals the language's plural endings
   */
  public AmountFinder(
      Tokens tokens, Hits hits, BitSet taken, SuffixTable plurals, boolean decimalComma) {
    this.tokens = tokens;
    this.hits = hits;
    this.taken = taken;
    this.numerals = new Numerals(tokens, hits, decimalComma);
    this.units = new Units(tokens, hits, new NounPhrases(tokens, hits, new Plurals(plurals)));
    this.ranges = new Ranges(tokens, hits);
    this.comparisons = new Comparisons(tokens, hits);
  }

  /** All amounts of the text. */
  public List<Amount> all() {
    List<Amount> amounts = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      Reading reading = reading(token);
      if (reading == null) {
        token++;
      } else {
        token = Math.max(token + 1, add(reading, amounts));
      }
    }
    return amounts;
  }

  private @Nullable Reading reading(int token) {
    if (taken.get(token)) {
      return null;
    }
    Numeral number = numerals.at(token);
    if (number == null || ordinalOrClock(number)) {
      return null;
    }
    Reading reading = units.read(number);
    boolean other =
        named(reading)
            || yearLike(reading)
            || nameLike(reading)
            || scoreLike(reading)
            || knownOnes(reading);
    return other ? null : reading;
  }

  /** {@code the two retailers}, {@code the Group of Seven}: words that refer, not count. */
  private boolean knownOnes(Reading reading) {
    Numeral number = reading.number();
    boolean counts =
        COUNTS.contains(reading.unit().dimension()) && number.form() == Numeral.Form.WORDS;
    if (counts && number.value().compareTo(BigDecimal.ONE) == 0) {
      return pronoun(reading);
    }
    boolean name =
        tokens.capitalised(number.from())
            && number.from() > 0
            && tokens.kind(number.from() - 1) == Tokens.Kind.WORD;
    return counts && (name || known(number));
  }

  /** {@code the two retailers}; not {@code of the nine members}, {@code its three ships}. */
  private boolean known(Numeral number) {
    Hit definite = hits.before(number.from(), Category.DEFINITE);
    if (definite == null) {
      return false;
    }
    boolean best = hits.has(number.to(), Category.SUPERLATIVE);
    boolean part = hits.endsBefore(number.from(), Category.PARTITIVE);
    boolean own = !definite.sense().value().isEmpty() && number.value().compareTo(TWO) > 0;
    return best || !part && !own;
  }

  /** {@code one of the firms}, {@code no one}, {@code one could say}: not a count. */
  private boolean pronoun(Reading reading) {
    int from = reading.number().from();
    boolean bare = reading.unit().is(Dimension.NONE);
    boolean referring =
        hits.before(from, Category.DENIAL) != null || hits.before(from, Category.DEFINITE) != null;
    Hit part = hits.at(reading.number().to(), Category.PARTITIVE);
    boolean ofMany = part != null && !hits.endsBefore(from, Category.COMPARE_BEFORE);
    return referring || ofMany || bare && !hits.endsBefore(from, Category.COMPARE_BEFORE);
  }

  /** Plain digits after a capitalised word, with nothing that they count: {@code Ligue 2}. */
  private boolean nameLike(Reading reading) {
    Numeral number = reading.number();
    int before = number.from() - 1;
    Dimension dimension = reading.unit().dimension();
    boolean nothing = dimension == Dimension.NONE || dimension == Dimension.COUNTED;
    if (!nothing || tokens.startsLine(number.from()) || number.form() != Numeral.Form.DIGITS) {
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
        && tokens.is(before, ',')
        && tokens.kind(before - 1) == Tokens.Kind.WORD
        && tokens.is(reading.to(), ',')
        && reading.number().value().compareTo(BigDecimal.valueOf(120)) < 0;
  }

  /** Small numbers joined by a dash without anything counted: {@code 3-1}. */
  private boolean scoreLike(Reading reading) {
    Numeral number = reading.number();
    boolean dashBefore = joins(number.from() - 1) && digitsAt(number.from() - 2);
    boolean dashAfter = joins(number.to()) && digitsAt(number.to() + 1);
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

  private boolean joins(int token) {
    return token >= 0 && (tokens.is(token, '-') || tokens.is(token, '–')) && tokens.glued(token);
  }

  private boolean digitsAt(int token) {
    return token >= 0 && token < tokens.size() && tokens.kind(token) == Tokens.Kind.NUMBER;
  }

  private boolean ordinalOrClock(Numeral number) {
    int at = number.to();
    boolean ordinal =
        at < tokens.size() && tokens.glued(at) && hits.has(at, Category.ORDINAL_SUFFIX);
    return ordinal || hits.has(at, Category.NAME_AFTER);
  }

  /**
   * {@code Section 5}; a weak word ({@code will release 30}) needs a number that counts nothing.
   */
  private boolean named(Reading reading) {
    Hit name = hits.before(reading.number().from(), Category.NAME_BEFORE);
    if (name == null
        || tokens.startsLine(reading.number().from())
        || PRICED.contains(reading.unit().dimension())) {
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
    return year && (dimension == Dimension.COUNTED || dimension == Dimension.NONE);
  }

  /** Adds the amount that starts with a reading, or both of a pair; the token to go on at. */
  private int add(Reading first, List<Amount> amounts) {
    Ranges.Join join = ranges.after(first);
    Reading second = join == null ? null : reading(join.next());
    if (second == null || join == null) {
      amounts.add(amount(first, true));
      return first.to();
    }
    Ranges.Pair pair = ranges.pair(first, second, join);
    if (pair == null) {
      amounts.add(amount(first, true));
      return first.to();
    }
    if (pair.range()) {
      amounts.add(range(pair));
    } else {
      amounts.add(amount(pair.first(), first.unit().known()));
      amounts.add(amount(pair.second(), second.unit().known()));
    }
    return pair.second().to();
  }

  private Amount amount(Reading reading, boolean own) {
    Comparisons.Found found = comparisons.around(reading.from(), reading.to());
    BigDecimal value = reading.number().value();
    boolean open = found.comparison() == Comparison.AT_LEAST;
    boolean closed = found.comparison() == Comparison.AT_MOST;
    return new Amount(
        reading.from(),
        reading.to(),
        found.from(),
        found.to(),
        reading.number().from(),
        closed ? null : value,
        open ? null : value,
        found.comparison(),
        found.strict(),
        reading.unit(),
        own,
        reading.number().form());
  }

  private Amount range(Ranges.Pair pair) {
    Reading low = pair.first();
    Reading high = pair.second();
    Hit open = hits.before(low.from(), Category.RANGE_OPEN);
    BigDecimal a = low.number().value();
    BigDecimal b = high.number().value();
    return new Amount(
        low.from(),
        high.to(),
        open == null ? low.from() : open.from(),
        high.to(),
        low.number().from(),
        a.min(b),
        a.max(b),
        Comparison.RANGE,
        false,
        high.unit(),
        true,
        high.number().form());
  }
}
