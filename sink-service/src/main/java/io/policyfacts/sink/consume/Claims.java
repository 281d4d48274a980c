package io.policyfacts.sink.consume;

import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.Log;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Takes partitions over in the store, after a look at what the broker has of them. */
final class Claims {
  private final Consumer<byte[], byte[]> consumer;
  private final FactStore store;
  private final TopicWatch watch;
  private final String owner;
  private final boolean acceptGap;

  Claims(
      Consumer<byte[], byte[]> consumer,
      FactStore store,
      TopicWatch watch,
      String owner,
      boolean acceptGap) {
    this.consumer = consumer;
    this.store = store;
    this.watch = watch;
    this.owner = owner;
    this.acceptGap = acceptGap;
  }

  /**
   * Takes over those partitions whose topic's id is known by now.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not tell its offsets
   */
  Map<TopicPartition, Claim> take(Set<TopicPartition> partitions) throws StoreUnavailableException {
    Map<TopicPartition, String> ids = new HashMap<>();
    for (TopicPartition partition : partitions) {
      String id = watch.id(partition.topic());
      if (id != null) {
        ids.put(partition, id);
      }
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ids.keySet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(ids.keySet());
    Map<TopicPartition, Log> logs = new HashMap<>();
    ids.forEach(
        (p, id) ->
            logs.put(p, new Log(id, beginnings.getOrDefault(p, 0L), ends.getOrDefault(p, 0L))));
    return store.claim(logs, owner, acceptGap);
  }
}
