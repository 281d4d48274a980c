package io.policyfacts.streams;

import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** Whether a running Kafka Streams application has a connection to any broker. */
final class StreamsConnections {
  private static final String GROUP = "consumer-metrics";
  private static final String NAME = "connection-count";

  private StreamsConnections() {}

  static boolean open(KafkaStreams streams) {
    return streams.metrics().values().stream().anyMatch(StreamsConnections::isOpen);
  }

  private static boolean isOpen(Metric metric) {
    MetricName name = metric.metricName();
    return name.group().equals(GROUP)
        && name.name().equals(NAME)
        && metric.metricValue() instanceof Number count
        && count.doubleValue() > 0;
  }
}
