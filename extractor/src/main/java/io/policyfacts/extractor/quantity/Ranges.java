package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decides whether two numbers are the ends of a range, or share a unit, or neither. */
final class Ranges {
  private static final BigDecimal SMALL = BigDecimal.valueOf(1000);
  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(20);
  private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(4);
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
  private static final String RANGE_SIGNS = "~〜～∼";

  private final Tokens tokens;
  private final Hits hits;

  /** How two numbers may be joined. */
  enum Link {
    /** A dash. */
    DASH,
    /** The word of a range (to). */
    TO,
    /** The word of a list (and, or, a comma). */
    AND
  }

  /** A joint and the token at which the second number should start. */
  record Join(Link link, int next) {}

  /** Two readings with their units and scales shared. */
  record Pair(Reading first, Reading second, boolean range) {}

  Ranges(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** The joint that follows a reading, or null. */
  @Nullable Join after(Reading first) {
    int at = first.to();
    if (at >= tokens.size()) {
      return null;
    }
    Link link = link(at, first);
    if (link == null) {
      return null;
    }
    Hit joint = hits.at(at, Category.RANGE_JOIN);
    int next = joint == null ? at + 1 : joint.to();
    Hit sign = hits.at(next, Category.CURRENCY_SIGN);
    int bare = sign == null ? next : sign.to();
    boolean article = hits.has(bare, Category.ONE) && digits(bare + 1);
    int number = article ? bare + 1 : bare;
    boolean minus = tokens.is(number, '-') || tokens.is(number, '−');
    return new Join(link, minus && tokens.glued(number + 1) ? number + 1 : number);
  }

  private boolean digits(int token) {
    return token < tokens.size() && tokens.kind(token) == Tokens.Kind.NUMBER;
  }

  private @Nullable Link link(int at, Reading first) {
    if (first.number().form() == Numeral.Form.MULTIPLE) {
      return null;
    }
    char sign = tokens.first(at);
    if (sign == '-' || sign == '–' || sign == '—' || RANGE_SIGNS.indexOf(sign) >= 0) {
      boolean even = tokens.glued(at) == tokens.glued(at + 1);
      return even && (sign != '—' || tokens.glued(at)) ? Link.DASH : null;
    }
    if (hits.has(at, Category.RANGE_JOIN)) {
      return Link.TO;
    }
    boolean bare = !first.unit().known() || first.signed();
    boolean opened = hits.before(first.from(), Category.RANGE_OPEN) != null;
    return hits.has(at, Category.UNION) && (bare || opened) ? Link.AND : null;
  }

  /** What the two are to each other, units and scales shared; null if they are nothing. */
  @Nullable Pair pair(Reading first, Reading second, Join join) {
    Unit unit = common(first, second);
    if (unit == null) {
      return null;
    }
    boolean opened = hits.before(first.from(), Category.RANGE_OPEN) != null;
    Reading low = shareScale(first, second, join).sharing(unit);
    Reading high =
        second
            .sharing(unit)
            .endingAt(unit.equals(second.unit()) ? second.to() : second.number().to());
    BigDecimal a = low.number().value();
    BigDecimal b = high.number().value();
    boolean rising = a.compareTo(b) < 0 || a.signum() < 0 && b.signum() < 0;
    boolean change =
        join.link() == Link.TO
            && !opened
            && (changes(first) || turns(join) || farApart(a, b, steps(first)) || counts(first));
    boolean range =
        switch (join.link()) {
          case DASH -> rising && unit.known();
          case TO -> rising && !change;
          case AND -> rising && opened || alternative(join, low, high);
        };
    return range || change || join.link() == Link.AND && !first.unit().known()
        ? new Pair(low, high, range)
        : null;
  }

  private boolean changes(Reading first) {
    return hits.before(first.from(), Category.FROM) != null
        || hits.before(first.from(), Category.CHANGE_BEFORE) != null;
  }

  /** {@code de 18 para 27}: a joint that always leads from one value to another. */
  private boolean turns(Join join) {
    Hit to = hits.at(join.next() - 1, Category.RANGE_JOIN);
    return to != null && !to.sense().value().isEmpty();
  }

  /** {@code 80 cents to $71.35}: two amounts, each with a unit of its own that is printed apart. */
  private static boolean counts(Reading first) {
    return first.unit().is(Dimension.MONEY) && !first.signed() && first.number().to() < first.to();
  }

  private static boolean farApart(BigDecimal low, BigDecimal high, BigDecimal times) {
    return high.abs().compareTo(low.abs().multiply(times)) > 0;
  }

  /** {@code fell by 3,200 to 61,000}: how many times the first a second is no end of a range. */
  private BigDecimal steps(Reading first) {
    return hits.endsBefore(first.from(), Category.CHANGE_BY) ? MOST_STEPS : MOST_TIMES;
  }

  /** {@code two or three}. */
  private boolean alternative(Join join, Reading low, Reading high) {
    Hit or = hits.at(join.next() - 1, Category.UNION);
    boolean neighbours =
        low.number().value().add(BigDecimal.ONE).compareTo(high.number().value()) == 0;
    return or != null && or.sense().value().equals("or") && neighbours;
  }

  private static @Nullable Unit common(Reading first, Reading second) {
    if (!first.unit().known()) {
      boolean percent = second.unit().is(Dimension.PERCENT) && first.number().scaled();
      return percent ? null : second.unit();
    }
    boolean free = !second.unit().known() || second.unit().is(Dimension.COUNTED);
    if (first.signed() && free) {
      return first.unit();
    }
    if (!second.unit().known()) {
      return null;
    }
    return first.unit().equals(second.unit()) ? second.unit() : null;
  }

  /** An earlier member of a list with the unit of the last, and with its scale if it has none. */
  Reading share(Reading each, Reading giver) {
    boolean scale =
        !each.number().scaled()
            && giver.number().scaled()
            && each.number().value().abs().compareTo(SMALL) < 0;
    return (scale ? each.scaledBy(giver.number()) : each).sharing(giver.unit());
  }

  /** {@code 2천~3천억}: the last large multiplier of a number, which those before it share. */
  private static @Nullable BigDecimal myriads(BigDecimal value) {
    BigDecimal factor = BigDecimal.ONE;
    while (value.divide(factor, Digits.PRECISION).compareTo(MYRIAD) >= 0) {
      factor = factor.multiply(MYRIAD);
    }
    return factor.compareTo(BigDecimal.ONE) > 0 ? factor : null;
  }

  /** {@code 2 to 3 million} are millions both; {@code 900 to 1 million} are not. */
  private Reading shareScale(Reading first, Reading second, Join join) {
    Numeral low = first.number();
    Numeral high = second.number();
    BigDecimal myriads = hits.endsBefore(high.to(), Category.MYRIAD) ? myriads(high.value()) : null;
    if (myriads != null && !first.unit().known()) {
      boolean less = low.value().compareTo(high.value().divide(myriads, Digits.PRECISION)) < 0;
      return less ? first.withNumber(low.times(myriads)) : first;
    }
    BigDecimal most = SMALL.max(high.mantissa());
    boolean free = !low.scaled() && high.scaled() && low.value().abs().compareTo(most) < 0;
    boolean rising = low.mantissa().compareTo(high.mantissa()) < 0 || join.link() == Link.AND;
    boolean each = first.unit().known() && !first.signed();
    return free && rising && !each ? first.scaledBy(high) : first;
  }
}
