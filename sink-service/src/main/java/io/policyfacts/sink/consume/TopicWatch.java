package io.policyfacts.sink.consume;

import io.policyfacts.sink.store.GapException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Which ids the topics have now, asked for every second without holding up the consumer. */
final class TopicWatch {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final Broker broker;
  private final Clock clock;
  private Map<String, KafkaFuture<TopicDescription>> asked = Map.of();
  private Instant due = Instant.EPOCH;
  private final Map<String, String> ids = new HashMap<>();
  private String problem = "";

  TopicWatch(Broker broker, Clock clock) {
    this.broker = broker;
    this.clock = clock;
  }

  /**
   * Takes answers that have come and asks again when it is time.
   *
   * @throws GapException if a topic has another id than before
   */
  void turn() {
    boolean answered = asked.values().stream().allMatch(KafkaFuture::isDone);
    if (answered && !asked.isEmpty()) {
      problem = "";
      asked.forEach(this::take);
      asked = Map.of();
    }
    if (answered && !clock.instant().isBefore(due)) {
      asked = broker.describe();
      due = clock.instant().plus(PERIOD);
    }
  }

  private void take(String topic, KafkaFuture<TopicDescription> answer) {
    try {
      String id = answer.get().topicId().toString();
      String before = ids.putIfAbsent(topic, id);
      if (before != null && !before.equals(id)) {
        String change =
            " was recreated (topic id " + before + " became " + id + ") while it was read";
        throw new GapException(topic + change, null);
      }
    } catch (ExecutionException e) {
      boolean missing = e.getCause() instanceof UnknownTopicOrPartitionException;
      problem = missing ? "topic " + topic + " does not exist" : "the broker does not answer: " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kafka's id of a topic, or null while the broker has not told it. */
  @Nullable String id(String topic) {
    return ids.get(topic);
  }

  /** What the broker's last answer lacked, or an empty text. */
  String problem() {
    return problem;
  }
}
