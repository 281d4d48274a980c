package io.policyfacts.cli.choice;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment as people name it: an instant, a day in UTC, or how long ago ({@code 30m}, {@code 2h},
 * {@code 7d}).
 *
 * @param text as it was given
 */
public record Moment(String text) {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

  private static final String DAY = "2026-01-01";

  /** Checks its form. */
  public Moment {
    parse(text, Instant.EPOCH);
  }

  /** When it is. */
  public Instant at(Clock clock) {
    return parse(text, clock.instant());
  }

  /** The last instant that belongs to it: the end of a day, else the instant itself. */
  public Instant endAt(Clock clock) {
    Instant start = at(clock);
    return text.length() == DAY.length() && text.contains("-")
        ? start.plus(Duration.ofDays(1)).minusNanos(1000)
        : start;
  }

  private static Instant parse(String text, Instant now) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      boolean days = ago.group(2).equals("d");
      String unit = (days ? "P" : "PT") + ago.group(1) + ago.group(2).toUpperCase(Locale.ROOT);
      return now.minus(Duration.parse(unit));
    }
    return text.length() == DAY.length()
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(text);
  }

  /** From an option's text. */
  public static final class Converter implements ITypeConverter<Moment> {
    @Override
    public Moment convert(String text) {
      try {
        return new Moment(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + text + "' is none of 30m, 2h, 7d, 2026-01-31, 2026-01-31T09:30:00Z");
      }
    }
  }
}
