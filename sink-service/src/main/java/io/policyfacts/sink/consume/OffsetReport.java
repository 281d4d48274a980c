package io.policyfacts.sink.consume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka's committed offsets, for tools that show lag; nothing here reads them. */
final class OffsetReport {
  private static final Logger LOG = LoggerFactory.getLogger(OffsetReport.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final Ownership ownership;
  private final Clock clock;
  private Instant due = Instant.EPOCH;

  OffsetReport(Consumer<byte[], byte[]> consumer, Ownership ownership, Clock clock) {
    this.consumer = consumer;
    this.ownership = ownership;
    this.clock = clock;
  }

  /** Reports if the last time is a second ago. */
  void turn() {
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      due = now.plus(PERIOD);
      report();
    }
  }

  /** Reports now, without waiting for the answer. */
  void report() {
    try {
      consumer.commitAsync(ownership.positions(), (offsets, e) -> {});
    } catch (KafkaException e) {
      LOG.debug("offsets for lag tools were not taken", e);
    }
  }
}
