package io.policyfacts.sink.store;

/**
 * How far a batch moves a partition.
 *
 * @param epoch epoch of the owner that moves it
 * @param expected offset that the partition must still be at
 * @param next offset of the first record that is not in the batch
 */
public record Move(long epoch, long expected, long next) {
  /** Checks that it goes forward. */
  public Move {
    if (expected < 0 || next < expected) {
      throw new IllegalArgumentException("move from " + expected + " to " + next);
    }
  }
}
