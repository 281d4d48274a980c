package io.policyfacts.extractor.time;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Numerals;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time that stand for a period: over five years, two years ago, within months. */
final class Durations {
  private static final int YEAR = 12;

  /** Before the length: {@code il y a deux ans}, {@code vor zwei Jahren}. */
  private static final String AGO = "back";

  private static final Set<String> BACK = Set.of("ago", "earlier", "before");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(600);

  private final Hits hits;
  private final Numerals numerals;
  private final @Nullable RelativeTime anchor;

  Durations(Hits hits, Numerals numerals, @Nullable RelativeTime anchor) {
    this.hits = hits;
    this.numerals = numerals;
    this.anchor = anchor;
  }

  /**
   * The period that starts at a token, or null.
   *
   * @param coming whether what is told lies ahead
   */
  @Nullable TimeSpan at(int token, BooleanSupplier coming) {
    if (anchor == null) {
      return null;
    }
    Hit span = hits.at(token, Category.SPAN_PREPOSITION);
    int start = span == null ? token : span.to();
    boolean one = hits.has(start, Category.ONE);
    Numeral number = one ? null : numerals.at(start);
    int numberEnd = one ? start + 1 : number == null ? start : number.to();
    Hit step = number == null ? null : hits.at(numberEnd, Category.TIME_STEP);
    int unitAt = step == null ? numberEnd : step.to();
    Hit unit = hits.at(unitAt, Category.TIME_UNIT);
    boolean bound = unit != null && hits.has(unit.to(), Category.SPAN_POSTPOSITION);
    if (unit == null || number == null && !one && span == null && !bound) {
      return null;
    }
    BigDecimal count = number == null ? BigDecimal.ONE : number.value();
    BigDecimal unitMonths = Objects.requireNonNull(unit.sense().number());
    BigDecimal months = count.multiply(unitMonths);
    if (months.compareTo(LONGEST) > 0 || months.signum() <= 0) {
      return null;
    }
    int to = halfEnd(unit);
    if (to > unit.to()) {
      months = months.add(unitMonths.divide(BigDecimal.valueOf(2)));
    }
    int length = Math.max(1, months.intValue());
    if (step != null) {
      return stepped(token, to, length, step);
    }
    return span(token, span, unit, to, length, coming.getAsBoolean());
  }

  /** {@code les cinq dernières années}: the word after the number says whether it is over. */
  private TimeSpan stepped(int token, int to, int months, Hit step) {
    boolean past = step.sense().value().equals("-");
    Moment window = Objects.requireNonNull(anchor).window(months, past);
    return new TimeSpan(token, to, window.start(), window.end(), TimeSpan.Kind.OVER, true);
  }

  /** A length that the word behind it binds: {@code 5년간}, {@code 3년 이내}, {@code 2년 뒤}. */
  private @Nullable TimeSpan followed(
      int token, @Nullable Hit before, Hit behind, int months, boolean coming) {
    RelativeTime from = Objects.requireNonNull(anchor);
    String told = before == null ? "" : before.sense().value();
    String binding = behind.sense().value();
    boolean gone = told.equals("past") || binding.equals("within") && told.isEmpty() && !coming;
    Moment window = from.window(months, gone);
    Moment later = from.later(months);
    Moment ago = from.ago(months);
    return switch (binding) {
      case "over" ->
          new TimeSpan(token, behind.to(), window.start(), window.end(), TimeSpan.Kind.OVER, true);
      case "within" ->
          new TimeSpan(
              token,
              behind.to(),
              gone ? window.start() : null,
              window.end(),
              TimeSpan.Kind.BY,
              true);
      case "later" ->
          new TimeSpan(token, behind.to(), later.start(), later.end(), TimeSpan.Kind.WITHIN, true);
      case "ago" ->
          new TimeSpan(token, behind.to(), ago.start(), ago.end(), TimeSpan.Kind.WITHIN, true);
      default -> null;
    };
  }

  /** {@code a decade and a half}: the token after the half, or after the unit. */
  private int halfEnd(Hit unit) {
    int and = unit.to();
    boolean half =
        hits.has(and, Category.UNION)
            && hits.has(and + 1, Category.ONE)
            && hits.has(and + 2, Category.FRACTION);
    return half ? and + 3 : and;
  }

  private @Nullable TimeSpan span(
      int token, @Nullable Hit span, Hit unit, int to, int months, boolean coming) {
    RelativeTime from = Objects.requireNonNull(anchor);
    Hit ago = hits.at(unit.to(), Category.SPAN_PREPOSITION);
    if (ago != null && BACK.contains(ago.sense().value())) {
      if (hits.has(token - 1, Category.DEFINITE)
          || ago.sense().value().equals("before") && hits.has(ago.to(), Category.CLAUSE_WORD)) {
        return null;
      }
      Moment then = from.ago(months);
      return new TimeSpan(token, ago.to(), then.start(), then.end(), TimeSpan.Kind.WITHIN, true);
    }
    Hit behind = hits.at(to, Category.SPAN_POSTPOSITION);
    if (behind != null) {
      return followed(token, span, behind, months, coming);
    }
    if (span == null) {
      return null;
    }
    if (span.sense().value().equals(AGO)) {
      Moment then = from.ago(months);
      return new TimeSpan(token, to, then.start(), then.end(), TimeSpan.Kind.WITHIN, true);
    }
    boolean within = span.sense().value().equals("within");
    if (within && !coming && months < YEAR) {
      return null;
    }
    boolean gone = span.sense().value().equals("past") || within && !coming;
    Moment window = from.window(months, gone);
    return switch (span.sense().value()) {
      case "within" ->
          new TimeSpan(
              token, to, gone ? window.start() : null, window.end(), TimeSpan.Kind.BY, true);
      case "past", "over" ->
          new TimeSpan(token, to, window.start(), window.end(), TimeSpan.Kind.OVER, true);
      default -> null;
    };
  }
}
