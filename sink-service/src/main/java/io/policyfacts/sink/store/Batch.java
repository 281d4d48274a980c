package io.policyfacts.sink.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that become visible together, or not at all.
 *
 * @param entries in the order in which they were read
 * @param moves how far each of their partitions moves
 */
public record Batch(List<Entry> entries, Map<TopicPartition, Move> moves) {
  /** Copies both. */
  public Batch {
    entries = List.copyOf(entries);
    moves = Map.copyOf(moves);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return moves.isEmpty();
  }

  /** The same batch without some partitions. */
  public Batch without(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Move> kept = new HashMap<>(moves);
    kept.keySet().removeAll(partitions);
    return new Batch(entries.stream().filter(e -> kept.containsKey(partition(e))).toList(), kept);
  }

  private static TopicPartition partition(Entry entry) {
    return new TopicPartition(entry.record().topic(), entry.record().partition());
  }
}
