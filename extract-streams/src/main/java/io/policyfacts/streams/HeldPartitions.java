package io.policyfacts.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.TopicPartition;

/** Partitions that are read no further because of a record of an unknown major version. */
final class HeldPartitions {
  private static final Comparator<TopicPartition> BY_NAME =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  /**
   * Why a partition is held.
   *
   * @param by the client that holds it
   */
  private record Hold(Object by, String reason) {}

  private final Map<TopicPartition, Hold> holds = new ConcurrentSkipListMap<>(BY_NAME);

  /** Registers the meter. */
  HeldPartitions(MeterRegistry registry) {
    Gauge.builder("policyfacts.stages.stopped.partitions", holds, Map::size)
        .description("Partitions that stopped at a record of an unknown version")
        .register(registry);
  }

  /** Notes one; whether it was not held before. */
  boolean hold(Object by, TopicPartition partition, String reason) {
    return holds.put(partition, new Hold(by, reason)) == null;
  }

  boolean contains(TopicPartition partition) {
    return holds.containsKey(partition);
  }

  /** Forgets what a client held and no longer has. */
  void keepOnly(Object by, Collection<TopicPartition> assigned) {
    holds.entrySet().removeIf(h -> h.getValue().by() == by && !assigned.contains(h.getKey()));
  }

  /** What somebody has to look at, or an empty text. */
  String problem() {
    return String.join("; ", holds.values().stream().map(Hold::reason).toList());
  }
}
