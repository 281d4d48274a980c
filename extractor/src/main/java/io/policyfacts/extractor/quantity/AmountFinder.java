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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every amount in a text, in order: numbers with units, ranges, lists that share a unit. */
public final class AmountFinder {
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);
  private static final int LONGEST_SERIES = 12;

  private final Tokens tokens;
  private final Hits hits;
  private final BitSet taken;
  private final Numerals numerals;
  private final Units units;
  private final Ranges ranges;
  private final Comparisons comparisons;
  private final NumericNames names;
  private final NumericCodes codes;
  private final BackReferences references;

  /**
   * Finds amounts in one text.
   *
   * @param taken tokens that are dates or names and hold no amount
   * @param plurals the language's plural endings
   * @param numerals reads its numbers, perhaps for others too
   */
  public AmountFinder(
      Tokens tokens, Hits hits, BitSet taken, SuffixTable plurals, Numerals numerals) {
    this.tokens = tokens;
    this.hits = hits;
    this.taken = (BitSet) taken.clone();
    this.numerals = numerals;
    this.units = new Units(tokens, hits, new NounPhrases(tokens, hits, new Plurals(plurals)));
    this.ranges = new Ranges(tokens, hits);
    this.comparisons = new Comparisons(tokens, hits);
    this.names = new NumericNames(tokens, hits, numerals, units);
    this.codes = new NumericCodes(tokens);
    this.references = new BackReferences(tokens, hits);
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
    int code = codes.end(token);
    if (code > token) {
      taken.set(token, code);
      return null;
    }
    Reading mixed = units.oneAndPart(token);
    if (mixed != null) {
      return mixed;
    }
    Numeral number = numerals.at(token);
    if (number == null || names.ordinalOrClock(number) || partOfYear(number)) {
      return null;
    }
    Reading reading = units.shared(units.read(number));
    if (names.named(reading) || dated(reading)) {
      nameRest(reading);
      return null;
    }
    return names.other(reading) || references.refers(reading) ? null : reading;
  }

  /** {@code the first half to June}, {@code the third quarter}: no share of anything. */
  private boolean partOfYear(Numeral number) {
    return number.form() == Numeral.Form.FRACTION
        && hits.before(number.from(), Category.ORDINAL) != null;
  }

  /** {@code 6 to 9 June}, {@code 21 or 22 March}: a day of the date that follows. */
  private boolean dated(Reading reading) {
    int joint = reading.to();
    return reading.unit().is(Dimension.NONE)
        && reading.number().form() == Numeral.Form.DIGITS
        && names.joins(joint)
        && joint + 1 < tokens.size()
        && taken.get(joint + 1)
        && tokens.kind(joint + 1) == Tokens.Kind.NUMBER
        && reading.number().value().compareTo(LAST_DAY) <= 0;
  }

  /** {@code Articles 5 and 6}, {@code aged 24, 31 and 45}: what is joined to a name is one too. */
  private void nameRest(Reading name) {
    Reading last = name;
    while (names.joins(last.to())) {
      int next = last.to() + 1;
      Numeral number = taken.get(next) ? null : numerals.at(next);
      Reading reading = number == null ? null : units.read(number);
      if (reading == null || !reading.unit().is(Dimension.NONE)) {
        return;
      }
      taken.set(next, reading.to());
      last = reading;
    }
  }

  /** Adds the amount that starts with a reading, or both of a pair; the token to go on at. */
  private int add(Reading first, List<Amount> amounts) {
    List<Reading> series = series(first);
    if (!series.isEmpty()) {
      series.forEach(each -> amounts.add(amount(each, each.to() > each.number().to())));
      return series.get(series.size() - 1).to();
    }
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

  /** {@code 20, 30 and 40 megawatts}: the unit of the last holds for all; empty if it is none. */
  private List<Reading> series(Reading first) {
    List<Reading> series = new ArrayList<>();
    Reading next = first;
    while (next != null && series.size() < LONGEST_SERIES && !next.unit().known()) {
      series.add(next);
      int at = next.to();
      boolean comma = tokens.is(at, ',');
      boolean last = hits.has(comma ? at + 1 : at, Category.UNION);
      next = last || comma ? reading(at + (comma ? 1 : 0) + (last ? 1 : 0)) : null;
      if (last) {
        break;
      }
    }
    if (next == null || series.size() < 2 || !next.unit().known()) {
      return List.of();
    }
    Reading giver = next;
    series.replaceAll(each -> ranges.share(each, giver));
    series.add(giver);
    return series;
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
