package io.policyfacts.sink.consume;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What operators watch of the sink. */
public final class SinkMetrics {
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100),
    Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2),
    Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5)
  };

  private final MeterRegistry registry;
  private final Clock clock;
  private final Timer batches;
  private final Counter letters;
  private final Counter fenced;
  private final Counter failures;
  private final Counter attempts;
  private final Map<String, Timer> latencies = new ConcurrentHashMap<>();
  private final AtomicInteger stopped = new AtomicInteger();

  /** Timestamp of the oldest record that waits, in ms; 0 if none is known to wait. */
  private final AtomicLong waitingSince = new AtomicLong();

  /** Registers the meters. */
  public SinkMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    batches =
        Timer.builder("policyfacts.sink.batch")
            .description("Time to store a batch")
            .publishPercentileHistogram()
            .register(registry);
    letters = counter("dead.letters", "Records filed as dead letters of the sink");
    fenced = counter("fence.rejections", "Batches refused because a partition has another owner");
    attempts =
        counter("attempts", "Attempts to write rows; more than batches where halving was needed");
    failures = counter("failures", "Attempts that database or broker did not let through");
    Gauge.builder("policyfacts.sink.lag", this, m -> m.lag().toMillis() / 1000.0)
        .description("Age of the oldest record that is known to wait")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("policyfacts.sink.stopped.partitions", stopped, AtomicInteger::get)
        .description("Partitions that stopped at a record of an unknown version")
        .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder("policyfacts.sink." + name).description(description).register(registry);
  }

  /** Age of the oldest record that is known to wait. */
  Duration lag() {
    long since = waitingSince.get();
    return since == 0
        ? Duration.ZERO
        : Duration.between(Instant.ofEpochMilli(since), clock.instant());
  }

  /** Counts a stored batch. */
  void stored(Batch batch, Stored stored, Duration took) {
    batches.record(took);
    letters.increment(stored.letters().size());
    attempts.increment(stored.attempts());
    stored.rows().forEach(this::rows);
    long now = clock.millis();
    for (Entry entry : batch.entries()) {
      latencies
          .computeIfAbsent(entry.record().topic(), this::latency)
          .record(now - entry.record().timestamp(), MILLISECONDS);
    }
  }

  /** A redriven or replayed record keeps its old timestamp, and is counted as that old. */
  private Timer latency(String topic) {
    return Timer.builder("policyfacts.sink.publish.to.row")
        .description("From a record's timestamp, on fact changes that of the article, to its row")
        .tag("topic", topic)
        .serviceLevelObjectives(LATENCIES)
        .register(registry);
  }

  private void rows(String table, long rows) {
    registry.counter("policyfacts.sink.rows", "table", table).increment((double) rows);
  }

  /** Counts a refused batch. */
  void fenced() {
    fenced.increment();
  }

  /** Counts a failure of the environment. */
  void failed() {
    failures.increment();
  }

  /** Notes the timestamp of the oldest record that waits, in ms; 0 if none does. */
  void waitingSince(long timestamp) {
    waitingSince.set(timestamp);
  }

  /** Notes how many partitions have stopped. */
  void stopped(int partitions) {
    stopped.set(partitions);
  }
}
