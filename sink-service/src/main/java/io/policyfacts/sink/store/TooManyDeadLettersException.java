package io.policyfacts.sink.store;

/** More records fail than the operator wants to see filed away; nothing of the batch was stored. */
public final class TooManyDeadLettersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the number and one reason as an example. */
  public TooManyDeadLettersException(long letters, String example) {
    super(
        letters
            + " records in one batch cannot be stored, more than SINK_MAX_DEAD_LETTERS allows within"
            + " SINK_DEAD_LETTER_WINDOW_SECONDS; the first: "
            + example);
  }
}
