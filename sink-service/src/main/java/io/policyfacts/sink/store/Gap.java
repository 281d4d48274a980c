package io.policyfacts.sink.store;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Records between where the store stopped and where the broker's log can be read on.
 *
 * @param partition the partition
 * @param topicIdBefore Kafka's id of the topic that was read
 * @param log the partition as the broker has it now
 * @param expected offset of the first record that is not stored
 * @param resumed offset at which reading can go on
 * @param reason what happened
 */
public record Gap(
    TopicPartition partition,
    String topicIdBefore,
    Log log,
    long expected,
    long resumed,
    String reason) {

  /** The gap there is, if any, between a stored position and the broker's log. */
  public static Optional<Gap> between(
      TopicPartition partition, String topicId, long expected, Log log) {
    if (!topicId.equals(log.topicId())) {
      String reason = "was recreated (topic id " + topicId + " became " + log.topicId() + ")";
      return gap(partition, topicId, log, expected, log.beginning(), reason);
    }
    if (expected < log.beginning()) {
      String reason = "lost records to retention before they were stored";
      return gap(partition, topicId, log, expected, log.beginning(), reason);
    }
    if (expected > log.end()) {
      String reason = "was cut off by the broker behind records that are stored";
      return gap(partition, topicId, log, expected, log.end(), reason);
    }
    return Optional.empty();
  }

  private static Optional<Gap> gap(
      TopicPartition partition, String id, Log log, long expected, long resumed, String reason) {
    return Optional.of(new Gap(partition, id, log, expected, resumed, reason));
  }

  /** One line for the operator. */
  @Override
  public String toString() {
    return partition + " " + reason + ": offset " + expected + " is due, " + resumed + " is there";
  }
}
