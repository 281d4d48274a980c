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
  private static final int FIRST_SHORT = 10;
  private static final int LAST_SHORT = 60;
  private static final String YEAR = "year";
  private static final String SHORT = "short-year";
  private static final String RANGE_SIGNS = "~〜～∼-–—";

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
    DatedSpan era = ofEra(token);
    DatedSpan year = era == null ? year(token) : era;
    if (year != null) {
      return within(year);
    }
    DatedSpan months = anchor == null ? null : months(token, coming, anchor);
    if (months != null) {
      return months;
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
            && (RANGE_SIGNS.indexOf(tokens.first(token + 1)) >= 0
                || hits.has(token + 1, Category.RANGE_JOIN));
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
    Hit unit = unit(token, YEAR);
    boolean two = unit == null && unit(token, SHORT) != null;
    int number = unit == null && !two ? -1 : number(token);
    int digits = tokens.size() > token ? tokens.end(token) - tokens.start(token) : 0;
    boolean brief = shortened || two && !length(token);
    int year = brief && digits == 2 && number >= 0 ? CENTURY + number : number;
    return Moment.sensible(year) && (digits == YEAR_DIGITS || brief) ? year : -1;
  }

  /** {@code この30年で}, {@code 20年間}, {@code 50年超}: a length of time, no year in short. */
  private boolean length(int token) {
    int to = end(token);
    int number = number(token);
    return number < FIRST_SHORT
        || number > LAST_SHORT
        || hits.endsBefore(token, Category.SPAN_PREPOSITION)
        || hits.endsBefore(token, Category.COMPARE_BEFORE)
        || hits.has(to, Category.SPAN_POSTPOSITION)
        || hits.has(to, Category.COMPARE_AFTER)
        || hits.has(to, Category.COMPARE_WITHIN);
  }

  /** {@code 令和8年}, {@code 民國114年}. */
  private @Nullable DatedSpan ofEra(int token) {
    Hit era = hits.at(token, Category.ERA);
    if (era == null) {
      return null;
    }
    boolean first = unit(era.to(), YEAR) == null && unit(era.to(), SHORT) == null;
    int number = first ? -1 : number(era.to());
    int year = Integer.parseInt(era.sense().value()) + number;
    return number > 0 && Moment.sensible(year)
        ? new DatedSpan(token, end(era.to()), Moment.year(year))
        : null;
  }

  /** The part, month or day that follows a year, or the year. */
  private DatedSpan within(DatedSpan year) {
    int number = Integer.parseInt(year.moment().start());
    Hit part = hits.at(year.to(), Category.YEAR_PART);
    if (part != null && part.sense().value().indexOf('-') > 0) {
      return new DatedSpan(year.from(), part.to(), part(part.sense().value(), number));
    }
    DatedSpan months = months(year.from(), year.to(), number);
    if (months != null) {
      return months;
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

  /** Months without a year: the last ones begun, or the next ones. */
  private @Nullable DatedSpan months(int token, boolean coming, RelativeTime known) {
    DatedSpan some = months(token, token, CENTURY);
    if (some == null) {
      return null;
    }
    int last = YearMonth.parse(some.moment().end()).getMonthValue();
    return months(token, token, known.yearOf(last, coming));
  }

  /** {@code 7～9月期}, {@code 1—6月}, {@code 1至9月}. */
  private @Nullable DatedSpan months(int from, int token, int year) {
    int first = token < tokens.size() ? number(token) : -1;
    int joint = token + 1;
    if (first < 1 || first > MONTHS || joint + 1 >= tokens.size()) {
      return null;
    }
    boolean marked = unit(token, "month") != null;
    joint = marked ? end(token) : joint;
    boolean joined =
        joint + 1 < tokens.size()
            && (RANGE_SIGNS.indexOf(tokens.first(joint)) >= 0
                || hits.has(joint, Category.RANGE_JOIN));
    int last = joined ? marked(joint + 1, "month", MONTHS) : -1;
    return last <= first
        ? null
        : new DatedSpan(
            from,
            end(joint + 1),
            Moment.months(YearMonth.of(year, first), YearMonth.of(year, last)));
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
    if (!digits || !tokens.glued(token + 1)) {
      return null;
    }
    for (Hit hit : hits.within(token + 1, token + 2, Category.DATE_UNIT)) {
      if (hit.sense().value().equals(value)) {
        return hit;
      }
    }
    return null;
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
