package io.policyfacts.extractor.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a relative time against the day of publication. Lexicons write it as a unit with a step:
 * {@code year-1}, {@code month+1}, {@code quarter+0}, {@code half+0}, {@code week-1}, {@code
 * day+0}, {@code year=2026}, {@code year-end+0}, {@code decade-end+0}, {@code season+0/6-8}.
 */
final class RelativeTime {
  private static final String NAMED = "year=";
  private static final int QUARTER = 3;
  private static final int HALF = 6;

  private final LocalDate published;

  RelativeTime(LocalDate published) {
    this.published = published;
  }

  /** The year of publication. */
  String thisYear() {
    return Integer.toString(published.getYear());
  }

  /** The stretch that an expression stands for, or null if it is not of the grammar. */
  @Nullable Moment resolve(String expression) {
    if (expression.startsWith(NAMED)) {
      String[] years = expression.substring(NAMED.length()).split("-", -1);
      return Moment.years(Integer.parseInt(years[0]), Integer.parseInt(years[years.length - 1]));
    }
    int sign = Math.max(expression.lastIndexOf('+'), expression.lastIndexOf('-'));
    int slash = expression.indexOf('/');
    int numberEnd = slash < 0 ? expression.length() : slash;
    if (slash >= 0) {
      String before = expression.substring(0, slash);
      sign = Math.max(before.lastIndexOf('+'), before.lastIndexOf('-'));
    }
    if (sign < 0) {
      return null;
    }
    int step = Integer.parseInt(expression.substring(sign, numberEnd).replace("+", ""));
    String detail = slash < 0 ? "" : expression.substring(slash + 1);
    return resolve(expression.substring(0, sign), step, detail);
  }

  private @Nullable Moment resolve(String unit, int step, String detail) {
    YearMonth month = YearMonth.from(published);
    return switch (unit) {
      case "year" -> Moment.year(published.getYear() + step);
      case "year-end" -> Moment.month(YearMonth.of(published.getYear() + step, 12));
      case "decade-end" -> Moment.year((published.getYear() / 10 + step + 1) * 10);
      case "month" -> Moment.month(month.plusMonths(step));
      case "quarter" -> part(month, QUARTER, step);
      case "half" -> part(month, HALF, step);
      case "week" -> week(step);
      case "day" -> Moment.day(published.plusDays(step));
      case "season" -> season(step, detail);
      default -> null;
    };
  }

  private static Moment part(YearMonth month, int length, int step) {
    int first = (month.getMonthValue() - 1) / length * length + 1;
    YearMonth start = month.withMonth(first).plusMonths((long) length * step);
    return Moment.months(start, start.plusMonths(length - 1L));
  }

  private Moment week(int step) {
    LocalDate monday =
        published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
    return new Moment(monday.toString(), monday.plusDays(6).toString());
  }

  private Moment season(int step, String months) {
    int dash = months.indexOf('-');
    int first = Integer.parseInt(months.substring(0, dash));
    int last = Integer.parseInt(months.substring(dash + 1));
    int year = published.getYear() + step;
    return Moment.months(YearMonth.of(year, first), YearMonth.of(year, last));
  }

  /** A weekday: the last one up to publication, or the next one after it. */
  Moment weekday(int number, boolean coming) {
    DayOfWeek day = DayOfWeek.of(number);
    return Moment.day(
        published.with(
            coming ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day)));
  }

  /** A month without a year: the last one begun by publication, or the next one. */
  Moment month(int number, boolean coming) {
    YearMonth month = YearMonth.of(published.getYear(), number);
    boolean over = month.isBefore(YearMonth.from(published));
    boolean begun = !month.isAfter(YearMonth.from(published));
    return Moment.month(
        coming ? (over ? month.plusYears(1) : month) : (begun ? month : month.minusYears(1)));
  }

  /** A day without a year: the nearest one in the direction of the sentence. */
  @Nullable Moment day(int monthNumber, int day, boolean coming) {
    int year = published.getYear();
    Moment same = Moment.day(year, monthNumber, day);
    if (same == null) {
      return null;
    }
    boolean past = LocalDate.parse(same.start()).isBefore(published);
    boolean future = LocalDate.parse(same.start()).isAfter(published);
    int shift = coming && past ? 1 : !coming && future ? -1 : 0;
    return shift == 0 ? same : Moment.day(year + shift, monthNumber, day);
  }

  /** The year that a stretch of months up to one is of: the last one begun, or the next one. */
  int yearOf(int month, boolean coming) {
    boolean begun = month <= published.getMonthValue();
    return published.getYear() - (begun || coming ? 0 : 1);
  }

  /** A day of a month that is not named: the nearest one in the direction of the sentence. */
  @Nullable Moment dayOfMonth(int day, boolean coming) {
    YearMonth month = YearMonth.from(published);
    boolean ahead = day > published.getDayOfMonth();
    YearMonth then = !coming && ahead ? month.minusMonths(1) : month;
    return Moment.day(then.getYear(), then.getMonthValue(), day);
  }

  /** A length of time after publication, as a point: {@code 2년 뒤}. */
  Moment later(int months) {
    YearMonth then = YearMonth.from(published).plusMonths(months);
    return months % 12 == 0 ? Moment.year(then.getYear()) : Moment.month(then);
  }

  /** A length of time from publication on, or up to it. */
  Moment window(int months, boolean past) {
    YearMonth now = YearMonth.from(published);
    boolean years = months % 12 == 0;
    if (years) {
      int year = published.getYear();
      int span = months / 12;
      return past ? Moment.years(year - span, year) : Moment.years(year, year + span);
    }
    return past
        ? Moment.months(now.minusMonths(months), now)
        : Moment.months(now, now.plusMonths(months));
  }

  /** A length of time before publication, as a point: {@code two years ago}. */
  Moment ago(int months) {
    YearMonth then = YearMonth.from(published).minusMonths(months);
    return months % 12 == 0 ? Moment.year(then.getYear()) : Moment.month(then);
  }
}
