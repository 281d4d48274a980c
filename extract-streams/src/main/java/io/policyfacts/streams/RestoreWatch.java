package io.policyfacts.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far the ledger's local copies are rebuilt from Kafka. */
final class RestoreWatch implements StateRestoreListener {
  private final Map<TopicPartition, Long> toRestore = new ConcurrentHashMap<>();
  private final Counter restored;

  /** Registers the meters. */
  RestoreWatch(MeterRegistry registry) {
    restored =
        Counter.builder("policyfacts.ledger.restored.records")
            .description("Records read back into the ledger's local copies")
            .register(registry);
    Gauge.builder("policyfacts.ledger.restoring.partitions", toRestore, Map::size)
        .description("Local copies of the ledger that are being rebuilt")
        .register(registry);
  }

  /** What is being rebuilt, or an empty text. */
  String problem() {
    long records = toRestore.values().stream().mapToLong(Long::longValue).sum();
    return toRestore.isEmpty()
        ? ""
        : "the ledger's local copy is rebuilt, " + records + " records to go";
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
    toRestore.put(partition, end - start);
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long records) {
    restored.increment((double) records);
    toRestore.computeIfPresent(partition, (p, left) -> Math.max(0, left - records));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    toRestore.remove(partition);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    toRestore.remove(partition);
  }
}
