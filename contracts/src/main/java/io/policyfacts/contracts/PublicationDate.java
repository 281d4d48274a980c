package io.policyfacts.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * When something was published, as precisely as the page says: a year, a month, a day, or an
 * instant with its offset, in ISO 8601 ({@code 2025}, {@code 2025-02}, {@code 2025-02-18}, {@code
 * 2025-02-18T09:30:00+09:00}).
 *
 * @param value the ISO 8601 form
 */
public record PublicationDate(@JsonValue String value) implements Comparable<PublicationDate> {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is none of the four forms or no real date
   */
  @JsonCreator
  public PublicationDate {
    Checked.notBlank(value, "publication date");
    day(value);
  }

  /** The day of publication where it is known, else the first day of the known month or year. */
  public LocalDate firstDay() {
    return day(value);
  }

  /** The year, for example 2025. */
  public int year() {
    return firstDay().getYear();
  }

  /** Whether the month is known. */
  public boolean hasMonth() {
    return value.length() >= 7;
  }

  /** Whether the day is known. */
  public boolean hasDay() {
    return value.length() >= 10;
  }

  /** Orders by the first day, then by precision and text. */
  @Override
  public int compareTo(PublicationDate other) {
    int byDay = firstDay().compareTo(other.firstDay());
    return byDay != 0 ? byDay : value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static LocalDate day(String value) {
    try {
      return switch (value.length()) {
        case 4 -> LocalDate.of(year(value), 1, 1);
        case 7 -> YearMonth.parse(value).atDay(1);
        case 10 -> dayOf(value);
        default -> OffsetDateTime.parse(value).toLocalDate();
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + value + "\" is no ISO 8601 publication date", e);
    }
  }

  /** A formatter takes a hundred times as long, and an extraction asks for the day often. */
  private static LocalDate dayOf(String value) {
    int year = digits(value, 0, 4);
    int month = digits(value, 5, 7);
    int day = digits(value, 8, 10);
    boolean plain = (year | month | day) >= 0 && value.charAt(4) == '-' && value.charAt(7) == '-';
    return plain ? LocalDate.of(year, month, day) : LocalDate.parse(value);
  }

  /** The number that digits spell, or -1 if one of them is none. */
  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static int year(String value) {
    if (!YEAR.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is no year");
    }
    return Integer.parseInt(value);
  }
}
