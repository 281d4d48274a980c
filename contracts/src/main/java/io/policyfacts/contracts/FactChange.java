package io.policyfacts.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a fact.
 *
 * @param change what happened
 * @param cause why
 * @param seq place in the history of the article's facts, 1 or more
 * @param before the fact as it was public; absent of an assertion
 * @param after the fact as it is public now; absent of a retraction
 * @param replacedBy of a retraction: id of the fact that stands in its place
 * @param replaces of an assertion: id of the fact in whose place it stands
 * @param run name of the replay that caused it
 */
public record FactChange(
    Change change,
    Cause cause,
    long seq,
    @Nullable Fact before,
    @Nullable Fact after,
    @Nullable String replacedBy,
    @Nullable String replaces,
    @Nullable String run) {

  /** What can happen to a fact. */
  public enum Change {
    /** It is public for the first time, or again. */
    @JsonProperty("asserted")
    ASSERTED,
    /** The same number is said to mean something else. */
    @JsonProperty("revised")
    REVISED,
    /** Nothing supports it any more. */
    @JsonProperty("retracted")
    RETRACTED
  }

  /** Why a fact changes. */
  public enum Cause {
    /** The article was read for the first time. */
    @JsonProperty("published")
    PUBLISHED,
    /** The publisher changed the article. */
    @JsonProperty("corrected")
    CORRECTED,
    /** Another extractor version or a replay read the same revision. */
    @JsonProperty("replayed")
    REPLAYED,
    /** A promotion was taken back. */
    @JsonProperty("rolled-back")
    ROLLED_BACK,
    /** The article was taken out of the ledger. */
    @JsonProperty("withdrawn")
    WITHDRAWN
  }

  /** Checks that before and after fit the change. */
  public FactChange {
    Checked.present(change, "change");
    Checked.present(cause, "cause");
    if ((before == null) != (change == Change.ASSERTED)
        || (after == null) != (change == Change.RETRACTED)) {
      throw new IllegalArgumentException("before and after do not fit a fact " + change);
    }
    if (before != null && after != null && !before.id().equals(after.id())) {
      throw new IllegalArgumentException("before and after are different facts");
    }
    if (seq < 1) {
      throw new IllegalArgumentException("seq " + seq + " is < 1");
    }
  }

  /** The fact that this change is about: after where there is one, else before. */
  public Fact fact() {
    return after != null ? after : Checked.present(before, "before");
  }
}
