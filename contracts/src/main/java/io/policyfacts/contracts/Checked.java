package io.policyfacts.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks shared by the records' compact constructors. */
final class Checked {
  private Checked() {}

  static String notBlank(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing or blank");
    }
    return value;
  }

  static <T> T present(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  static <T> List<T> copy(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  static void span(int start, int end, String quote) {
    if (start < 0 || end - start != quote.codePointCount(0, quote.length())) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " does not fit the quote \"" + quote + "\"");
    }
  }
}
