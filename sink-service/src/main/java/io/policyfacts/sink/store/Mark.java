package io.policyfacts.sink.store;

import io.policyfacts.contracts.Fact;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a fact is wrong.
 *
 * @param fact the fact as it was then
 * @param language BCP 47 tag of its article, where known
 * @param reason what is wrong, in their words
 * @param by who marked it
 * @param at when
 * @param sinceThen what became of the fact since
 * @param replacedBy id of the fact that stands in its place, of a retracted one
 */
public record Mark(
    Fact fact,
    @Nullable String language,
    String reason,
    String by,
    Instant at,
    SinceThen sinceThen,
    @Nullable String replacedBy) {

  /** What became of a marked fact. */
  public enum SinceThen {
    /** It still says the same. */
    UNCHANGED,
    /** Other fields of it have changed: the reason may be gone. */
    REVISED,
    /** It was retracted. */
    RETRACTED,
    /** The store does not have it. */
    ABSENT;

    /** As in the database. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** From the database. */
    public static SinceThen of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
