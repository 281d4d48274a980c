package io.policyfacts.sink.store;

/** More records fail than the operator wants to see filed away; nothing of the batch was stored. */
public final class TooManyDeadLettersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the number and one reason as an example. */
  public TooManyDeadLettersException(long letters, LetterLimit limit, String example) {
    super(
        letters
            + " open dead letters within "
            + limit.window().toSeconds()
            + " s are more than SINK_MAX_DEAD_LETTERS="
            + limit.most()
            + " allows; the first of the last batch: "
            + example
            + ". Mend the cause, or redrive or drop what is open, and start it again");
  }
}
