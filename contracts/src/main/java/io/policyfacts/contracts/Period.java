package io.policyfacts.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time a claim is about, each end as precise as it is known.
 *
 * @param from first year, month or day ({@code YYYY[-MM[-DD]]}); absent if open
 * @param to last year, month or day, inclusive; absent if open
 */
public record Period(@Nullable String from, @Nullable String to) {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if both ends are absent, or one is no date, or they are in the
   *     wrong order
   */
  public Period {
    check(from);
    check(to);
    if (from == null && to == null) {
      throw new IllegalArgumentException("a period needs an end");
    }
    if (from != null && to != null) {
      int shared = Math.min(from.length(), to.length());
      if (from.substring(0, shared).compareTo(to.substring(0, shared)) > 0) {
        throw new IllegalArgumentException("period in wrong order: " + from + " > " + to);
      }
    }
  }

  private static void check(@Nullable String date) {
    if (date != null && !DATE.matcher(date).matches()) {
      throw new IllegalArgumentException("\"" + date + "\" is no year, month or day");
    }
  }
}
