package io.policyfacts.sink.postgres;

import io.policyfacts.contracts.PublicationDate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days of dates that are known to the year, the month or the day. */
final class Days {
  private Days() {}

  /** First day of {@code YYYY[-MM[-DD]]}. */
  static @Nullable LocalDate first(@Nullable String date) {
    return date == null ? null : day(date, 1, 1);
  }

  /** Last day of {@code YYYY[-MM[-DD]]}. */
  static @Nullable LocalDate last(@Nullable String date) {
    return date == null ? null : day(date, 12, 31);
  }

  /** First day of a publication date. */
  static @Nullable LocalDate first(@Nullable PublicationDate date) {
    return date == null ? null : date.firstDay();
  }

  /** A day that its month does not have becomes the month's last. */
  private static LocalDate day(String date, int month, int day) {
    String[] parts = date.split("-", -1);
    int m = parts.length > 1 ? Integer.parseInt(parts[1]) : month;
    int d = parts.length > 2 ? Integer.parseInt(parts[2]) : day;
    YearMonth within = YearMonth.of(Integer.parseInt(parts[0]), m);
    return within.atDay(Math.min(d, within.lengthOfMonth()));
  }
}
