package io.policyfacts.cli.choice;

import io.policyfacts.contracts.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as options give it: a year, month or day, or two of them with {@code ..} between. */
final class PeriodText implements ITypeConverter<Period> {
  private static final String TO = "..";

  @Override
  public Period convert(String text) {
    int to = text.indexOf(TO);
    try {
      return to < 0
          ? new Period(text, text)
          : new Period(end(text.substring(0, to)), end(text.substring(to + TO.length())));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is none of 2025, 2025-06, 2025-06-30, 2025..2027, 2026.. ("
              + e.getMessage()
              + ")");
    }
  }

  private static @Nullable String end(String text) {
    return text.isEmpty() ? null : text;
  }
}
