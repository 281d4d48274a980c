package io.policyfacts.ingest.article;

import io.policyfacts.contracts.PublicationDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads dates as pages write them, for machines and for readers. */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)?");
  private static final Pattern COMPACT =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d./])(\\d{4})[/.]\\s?(\\d{1,2})[/.]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern ERA =
      Pattern.compile(
          "(?:"
              + Lexicon.WORDS.terms("era").stream().collect(Collectors.joining("|"))
              + ")\\s*(元|\\d{1,2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
  private static final Pattern SECONDS = Pattern.compile("^1\\d{9}(?:\\d{3})?$");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?![\\d/])");
  private static final String MONTH =
      Lexicon.WORDS.monthNames().stream().map(Pattern::quote).collect(Collectors.joining("|"));
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\\s\\u00a0/-]*(?:de\\s+|of\\s+)?("
              + MONTH
              + ")\\.?,?[\\s\\u00a0/-]*(?:de[l]?\\s+)?'?(\\d{4})(?!\\d)",
          FLAGS);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![\\p{L}])("
              + MONTH
              + ")\\.?[\\s\\u00a0-]+(\\d{1,2})(?:st|nd|rd|th)?[\\s\\u00a0]*[,.]?[\\s\\u00a0-]+(?:at\\s+)?(\\d{4})(?!\\d)",
          FLAGS);
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2})[.-]\\s?(" + MONTH + ")[.-]\\s?(\\d{2})(?!\\d)", FLAGS);
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]");
  private static final int BEFORE_REIWA = 2018;
  private static final int LEAST_DIGITS = 3;
  private static final int LONGEST_LINE = 60;
  private static final int MOST_LETTERS = 30;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private DateText() {}

  /** A date written for machines: ISO 8601 in its many forms, RFC 1123, or like a reader's. */
  static Optional<PublicationDate> machine(String text) {
    String value = text.strip();
    Matcher iso = ISO.matcher(value);
    if (iso.find()) {
      return moment(iso);
    }
    Matcher compact = COMPACT.matcher(value);
    if (compact.find()) {
      return day(number(compact, 1), number(compact, 2), number(compact, 3));
    }
    if (SECONDS.matcher(value).matches()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(value.substring(0, 10)));
      return Optional.of(precise(instant.atOffset(ZoneOffset.UTC)));
    }
    return rfc1123(value).or(() -> reader(value, true));
  }

  /**
   * The first date in a text written for readers.
   *
   * @param dayFirst whether 5/6/2025 is in June
   */
  static Optional<PublicationDate> reader(String text, boolean dayFirst) {
    if (text.chars().filter(Character::isDigit).limit(LEAST_DIGITS).count() < LEAST_DIGITS) {
      return Optional.empty();
    }
    return iso(text)
        .or(() -> find(EAST_ASIAN, text, 1, 2, 3))
        .or(() -> era(text))
        .or(() -> named(text))
        .or(() -> find(YEAR_FIRST, text, 1, 2, 3))
        .or(() -> numbers(text, dayFirst));
  }

  /** Whether a text says a date and hardly anything else. */
  static boolean isDateLine(String text) {
    return text.length() <= LONGEST_LINE
        && reader(text, true).isPresent()
        && LETTERS.matcher(text).replaceAll("").length() <= MOST_LETTERS;
  }

  private static Optional<PublicationDate> iso(String text) {
    Matcher iso = ISO.matcher(text);
    return iso.find() ? moment(iso) : Optional.empty();
  }

  private static Optional<PublicationDate> named(String text) {
    Matcher day = DAY_FIRST.matcher(text);
    if (day.find()) {
      return day(number(day, 3), Lexicon.WORDS.month(day.group(2)), number(day, 1));
    }
    Matcher shortYear = SHORT_YEAR.matcher(text);
    if (shortYear.find()) {
      int month = Lexicon.WORDS.month(shortYear.group(2));
      return day(2000 + number(shortYear, 3), month, number(shortYear, 1));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    return month.find()
        ? day(number(month, 3), Lexicon.WORDS.month(month.group(1)), number(month, 2))
        : Optional.empty();
  }

  private static Optional<PublicationDate> era(String text) {
    Matcher era = ERA.matcher(text);
    if (!era.find()) {
      return Optional.empty();
    }
    int year = era.group(1).equals("元") ? 1 : number(era, 1);
    return day(BEFORE_REIWA + year, number(era, 2), number(era, 3));
  }

  private static Optional<PublicationDate> find(
      Pattern pattern, String text, int year, int month, int day) {
    Matcher match = pattern.matcher(text);
    return match.find()
        ? day(number(match, year), number(match, month), number(match, day))
        : Optional.empty();
  }

  private static Optional<PublicationDate> numbers(String text, boolean dayFirst) {
    Matcher match = NUMBERS.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    int first = number(match, 1);
    int second = number(match, 3);
    int year = match.group(4).length() == 2 ? 2000 + number(match, 4) : number(match, 4);
    boolean dotted = match.group(2).equals(".");
    return second > 12 || (!dotted && !dayFirst && first <= 12)
        ? day(year, first, second)
        : day(year, second, first);
  }

  private static Optional<PublicationDate> moment(Matcher iso) {
    int year = number(iso, 1);
    Optional<PublicationDate> day = day(year, number(iso, 2), number(iso, 3));
    if (day.isEmpty() || iso.group(4) == null || iso.group(7) == null) {
      return day;
    }
    try {
      LocalDate date = LocalDate.of(year, number(iso, 2), number(iso, 3));
      int seconds = iso.group(6) == null ? 0 : number(iso, 6);
      LocalTime time = LocalTime.of(number(iso, 4), number(iso, 5), seconds);
      return Optional.of(precise(OffsetDateTime.of(date, time, offset(iso.group(7)))));
    } catch (DateTimeException e) {
      return day;
    }
  }

  private static ZoneOffset offset(String text) {
    boolean utc = text.equals("Z") || text.equals("UTC") || text.equals("GMT");
    return utc ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static Optional<PublicationDate> rfc1123(String text) {
    try {
      return Optional.of(precise(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PublicationDate precise(OffsetDateTime moment) {
    return new PublicationDate(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
  }

  private static Optional<PublicationDate> day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      LocalDate.of(year, month, day);
      return Optional.of(
          new PublicationDate(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
