package io.policyfacts.streams;

import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** Whether a running Kafka Streams application has a connection to any broker. */
final class Connections {
  private static final String GROUP = "consumer-metrics";
  private static final String NAME = "connection-count";
  private static final String CLIENT = "client-id";

  /**
   * Ends the client ids of consumers that only restore: they keep count of connections long gone.
   */
  private static final String IDLE = "-restore-consumer";

  private Connections() {}

  static boolean open(KafkaStreams streams) {
    return streams.metrics().values().stream().anyMatch(Connections::isOpen);
  }

  private static boolean isOpen(Metric metric) {
    MetricName name = metric.metricName();
    return name.group().equals(GROUP)
        && name.name().equals(NAME)
        && !name.tags().getOrDefault(CLIENT, "").endsWith(IDLE)
        && metric.metricValue() instanceof Number count
        && count.doubleValue() > 0;
  }
}
