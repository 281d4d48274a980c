package io.policyfacts.extractor.time;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Numerals;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time that stand for a period: over five years, two years ago, within months. */
final class Durations {
  private static final BigDecimal LONGEST = BigDecimal.valueOf(600);

  private final Hits hits;
  private final Numerals numerals;
  private final @Nullable RelativeTime anchor;

  Durations(Tokens tokens, Hits hits, @Nullable RelativeTime anchor) {
    this.hits = hits;
    this.numerals = new Numerals(tokens, hits, false);
    this.anchor = anchor;
  }

  /** The period that starts at a token, or null. */
  @Nullable TimeSpan at(int token) {
    if (anchor == null) {
      return null;
    }
    Hit span = hits.at(token, Category.SPAN_PREPOSITION);
    int start = span == null ? token : span.to();
    boolean one = hits.has(start, Category.ONE);
    Numeral number = one ? null : numerals.at(start);
    int unitAt = one ? start + 1 : number == null ? start : number.to();
    Hit unit = hits.at(unitAt, Category.TIME_UNIT);
    if (unit == null || number == null && !one && span == null) {
      return null;
    }
    BigDecimal count = number == null ? BigDecimal.ONE : number.value();
    BigDecimal months = count.multiply(Objects.requireNonNull(unit.sense().number()));
    if (months.compareTo(LONGEST) > 0 || months.signum() <= 0) {
      return null;
    }
    return span(token, span, unit, Math.max(1, months.intValue()), anchor);
  }

  private @Nullable TimeSpan span(
      int token, @Nullable Hit span, Hit unit, int months, RelativeTime from) {
    Hit ago = hits.at(unit.to(), Category.SPAN_PREPOSITION);
    if (ago != null && ago.sense().value().equals("ago")) {
      Moment then = from.ago(months);
      return new TimeSpan(token, ago.to(), then.start(), then.end(), TimeSpan.Kind.WITHIN, true);
    }
    if (span == null) {
      return null;
    }
    Moment window = from.window(months, span.sense().value().equals("past"));
    return switch (span.sense().value()) {
      case "within" -> new TimeSpan(token, unit.to(), null, window.end(), TimeSpan.Kind.BY, true);
      case "past", "over" ->
          new TimeSpan(token, unit.to(), window.start(), window.end(), TimeSpan.Kind.OVER, true);
      default -> null;
    };
  }
}
