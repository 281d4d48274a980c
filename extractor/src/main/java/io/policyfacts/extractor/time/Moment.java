package io.policyfacts.extractor.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar, its ends as precise as they were said.
 *
 * @param start first year, month or day
 * @param end last year, month or day
 */
record Moment(String start, String end) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  static Moment year(int year) {
    String text = Integer.toString(year);
    return new Moment(text, text);
  }

  static Moment years(int first, int last) {
    return new Moment(Integer.toString(first), Integer.toString(last));
  }

  static Moment month(YearMonth month) {
    return new Moment(month.toString(), month.toString());
  }

  static Moment months(YearMonth first, YearMonth last) {
    return new Moment(first.toString(), last.toString());
  }

  static Moment day(LocalDate day) {
    return new Moment(day.toString(), day.toString());
  }

  /** A day of the calendar, or null if there is none. */
  static @Nullable Moment day(int year, int month, int day) {
    try {
      return day(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean sensible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
