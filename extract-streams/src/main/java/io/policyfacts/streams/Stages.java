package io.policyfacts.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka Streams at work, with its metrics. */
final class Stages implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stages.class);
  private static final Duration STOP = Duration.ofSeconds(8);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics measured;
  private final RestoreWatch restoring;
  private final HeldPartitions held;

  private Stages(
      KafkaStreams streams, RestoreWatch restoring, HeldPartitions held, MeterRegistry registry) {
    this.streams = streams;
    this.restoring = restoring;
    this.held = held;
    measured = new KafkaStreamsMetrics(streams);
    streams.start();
    measured.bindTo(registry);
  }

  /**
   * Starts the threads.
   *
   * @param onDeath told what no new thread can mend
   */
  static Stages start(
      Topology topology,
      StreamsConfig config,
      MeterRegistry registry,
      StageMetrics metrics,
      Consumer<RuntimeException> onDeath) {
    ThreadFailures failures = new ThreadFailures(metrics);
    RestoreWatch restoring = new RestoreWatch(registry);
    HeldPartitions held = new HeldPartitions(registry);
    KafkaStreams streams = new KafkaStreams(topology, config, new StageClients(held));
    streams.setUncaughtExceptionHandler(failures);
    streams.setGlobalStateRestoreListener(restoring);
    streams.setStateListener(
        (now, before) -> {
          if (now == State.REBALANCING) {
            metrics.rebalanced();
          } else if (now == State.ERROR) {
            Throwable fatal = failures.fatal().orElse(null);
            onDeath.accept(new IllegalStateException("Kafka Streams failed", fatal));
          }
        });
    return new Stages(streams, restoring, held, registry);
  }

  /** What keeps them from working, or an empty text. */
  String problem() {
    State state = streams.state();
    if (state != State.RUNNING) {
      String rebuilt = restoring.problem();
      return "Kafka Streams is " + state + (rebuilt.isEmpty() ? "" : ", " + rebuilt);
    }
    return Connections.open(streams) ? held.problem() : "no connection to Kafka";
  }

  /** Stops them, leaving the group. */
  @Override
  public void close() {
    measured.close();
    CloseOptions leaving =
        CloseOptions.timeout(STOP)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);
    if (!streams.close(leaving)) {
      LOG.warn("Kafka Streams did not stop within {} s", STOP.toSeconds());
    }
  }
}
