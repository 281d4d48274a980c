package io.policyfacts.extractor.time;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import io.policyfacts.extractor.time.TimeFinder.DatedSpan;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates whose numbers say what they are, the year first: {@code 2026년 1월 22일}, {@code 내년
 * 하반기}, {@code 次月2日}, {@code '26년 말}.
 */
final class MarkedDates {
  private static final int YEAR_DIGITS = 4;
  private static final int CENTURY = 2000;
  private static final int MONTHS = 12;
  private static final int LAST_DAY = 31;
  private static final String RANGE_SIGNS = "~〜～∼-–";

  private final Tokens tokens;
  private final Hits hits;
  private final @Nullable RelativeTime anchor;

  MarkedDates(Tokens tokens, Hits hits, @Nullable RelativeTime anchor) {
    this.tokens = tokens;
    this.hits = hits;
    this.anchor = anchor;
  }

  /**
   * The date that starts at a token, or null.
   *
   * @param coming whether a date without a year lies ahead
   */
  @Nullable DatedSpan at(int token, boolean coming) {
    DatedSpan years = years(token);
    if (years != null) {
      return years;
    }
    DatedSpan year = year(token);
    if (year != null) {
      return within(year);
    }
    Hit step = hits.at(token, Category.TIME_STEP);
    int at = step == null ? token : step.to();
    int month = marked(at, "month", MONTHS);
    if (month > 0 && anchor != null) {
      boolean ahead = step == null ? coming : step.sense().value().equals("+");
      return dayOf(token, end(at), month, ahead, anchor);
    }
    return ofMonth(token, coming);
  }

  /** {@code 2025~2030년}. */
  private @Nullable DatedSpan years(int token) {
    int first = number(token);
    boolean joined =
        Moment.sensible(first)
            && token + 2 < tokens.size()
            && RANGE_SIGNS.indexOf(tokens.first(token + 1)) >= 0;
    int second = joined ? year(token + 2, true) : -1;
    return second > first
        ? new DatedSpan(token, end(token + 2), Moment.years(first, second))
        : null;
  }

  /** A year that is marked or said relatively, and that nothing more precise is within. */
  private @Nullable DatedSpan year(int token) {
    boolean shortened = "'’‘".indexOf(tokens.first(token)) >= 0 && tokens.glued(token + 1);
    int at = shortened ? token + 1 : token;
    int year = year(at, shortened);
    if (year > 0) {
      return new DatedSpan(token, end(at), Moment.year(year));
    }
    Hit relative = hits.at(token, Category.RELATIVE_TIME);
    Moment moment =
        relative == null || anchor == null ? null : anchor.resolve(relative.sense().value());
    boolean whole =
        moment != null
            && moment.start().length() == YEAR_DIGITS
            && moment.start().equals(moment.end());
    return whole && relative != null && moment != null
        ? new DatedSpan(token, relative.to(), moment)
        : null;
  }

  private int year(int token, boolean shortened) {
    Hit unit = unit(token, "year");
    int number = unit == null ? -1 : number(token);
    int digits = tokens.size() > token ? tokens.end(token) - tokens.start(token) : 0;
    int year = shortened && digits == 2 && number >= 0 ? CENTURY + number : number;
    return Moment.sensible(year) && (digits == YEAR_DIGITS || shortened) ? year : -1;
  }

  /** The part, month or day that follows a year, or the year. */
  private DatedSpan within(DatedSpan year) {
    int number = Integer.parseInt(year.moment().start());
    Hit part = hits.at(year.to(), Category.YEAR_PART);
    if (part != null && part.sense().value().indexOf('-') > 0) {
      return new DatedSpan(year.from(), part.to(), part(part.sense().value(), number));
    }
    int month = marked(year.to(), "month", MONTHS);
    if (month < 0) {
      return year;
    }
    int to = end(year.to());
    int day = marked(to, "day", LAST_DAY);
    Moment moment =
        day > 0 ? Moment.day(number, month, day) : Moment.month(YearMonth.of(number, month));
    return moment == null
        ? year
        : new DatedSpan(year.from(), day > 0 ? end(to) : close(to), moment);
  }

  private static Moment part(String months, int year) {
    int dash = months.indexOf('-');
    int first = Integer.parseInt(months.substring(0, dash));
    int last = Integer.parseInt(months.substring(dash + 1));
    return Moment.months(YearMonth.of(year, first), YearMonth.of(year, last));
  }

  private @Nullable DatedSpan dayOf(
      int from, int to, int month, boolean ahead, RelativeTime known) {
    int day = marked(to, "day", LAST_DAY);
    Moment moment = day > 0 ? known.day(month, day, ahead) : known.month(month, ahead);
    return moment == null ? null : new DatedSpan(from, day > 0 ? end(to) : close(to), moment);
  }

  /** {@code 다음 달 2일}, {@code 10일}. */
  private @Nullable DatedSpan ofMonth(int token, boolean coming) {
    if (anchor == null) {
      return null;
    }
    Hit relative = hits.at(token, Category.RELATIVE_TIME);
    boolean months = relative != null && relative.sense().value().startsWith("month");
    int at = months && relative != null ? relative.to() : token;
    int day = marked(at, "day", LAST_DAY);
    if (day < 0) {
      return null;
    }
    Moment month = months && relative != null ? anchor.resolve(relative.sense().value()) : null;
    Moment moment =
        month == null
            ? anchor.dayOfMonth(day, coming)
            : Moment.day(
                YearMonth.parse(month.start()).getYear(),
                YearMonth.parse(month.start()).getMonthValue(),
                day);
    return moment == null ? null : new DatedSpan(token, end(at), moment);
  }

  /** {@code 5월 말}: the token after the word for a part of a month. */
  private int close(int token) {
    Hit part = hits.at(token, Category.YEAR_PART);
    return part == null ? token : part.to();
  }

  private int marked(int token, String unit, int most) {
    int number = unit(token, unit) == null ? -1 : number(token);
    return number <= most ? number : -1;
  }

  private int end(int token) {
    Hit unit = hits.at(token + 1, Category.DATE_UNIT);
    return unit == null ? token + 1 : unit.to();
  }

  private @Nullable Hit unit(int token, String value) {
    boolean digits = token < tokens.size() && tokens.kind(token) == Kind.NUMBER;
    Hit unit = digits && tokens.glued(token + 1) ? hits.at(token + 1, Category.DATE_UNIT) : null;
    return unit != null && unit.sense().value().equals(value) ? unit : null;
  }

  private int number(int token) {
    if (tokens.kind(token) != Kind.NUMBER
        || tokens.end(token) - tokens.start(token) > YEAR_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      int digit = Character.digit(tokens.text().charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value == 0 ? -1 : value;
  }
}
