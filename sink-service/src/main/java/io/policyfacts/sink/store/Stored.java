package io.policyfacts.sink.store;

import java.util.List;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param rows rows inserted or changed, by table
 * @param letters records of the batch that were filed as dead letters of this service
 * @param attempts how often rows were tried to be written; more than 1 only when isolating
 */
public record Stored(Map<String, Long> rows, List<Entry> letters, int attempts) {
  /** Copies both. */
  public Stored {
    rows = Map.copyOf(rows);
    letters = List.copyOf(letters);
  }
}
