package io.policyfacts.cli.topic;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.MalformedRecordException;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** The facts topic, as it is and as it goes on. */
public final class FactFeed implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  /** Records before are not told: a transaction's end may have a later time than its records. */
  private long earliest = Long.MIN_VALUE;

  /** Where reading starts. */
  public sealed interface Start {
    /** At the oldest record that is kept. */
    record Beginning() implements Start {}

    /** Behind the newest record. */
    record End() implements Start {}

    /**
     * At the records of a time.
     *
     * @param time their earliest timestamp
     */
    record At(Instant time) implements Start {}
  }

  /** Is told of each record. */
  public interface Listener {
    /** A fact was published. */
    void published(Fact fact);

    /** A fact was retracted. */
    void retracted(String factId);

    /** A record is no fact. */
    void malformed(String place, String problem);
  }

  /**
   * Connects to the topic.
   *
   * @param start where reading starts
   * @throws io.policyfacts.cli.local.CommandException if no broker answers, or it has no such topic
   */
  public FactFeed(Settings settings, Start start) {
    Map<String, Object> config = new TreeMap<>(BrokerAddress.client(settings));
    config.put("isolation.level", "read_committed");
    config.put("enable.auto.commit", false);
    config.put("allow.auto.create.topics", false);
    config.put("auto.offset.reset", "earliest");
    consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    try {
      partitions = partitions();
      consumer.assign(partitions);
      seek(start);
      partitions.forEach(consumer::position);
    } catch (CommandException e) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
      throw e;
    } catch (KafkaException e) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
      throw BrokerAddress.silent(settings, e);
    }
  }

  private void seek(Start start) {
    consumer.seekToEnd(partitions);
    if (start instanceof Start.Beginning) {
      consumer.seekToBeginning(partitions);
    } else if (start instanceof Start.At at) {
      earliest = at.time().toEpochMilli();
      Map<TopicPartition, Long> times = new HashMap<>();
      partitions.forEach(partition -> times.put(partition, earliest));
      consumer.offsetsForTimes(times).forEach(this::seek);
    }
  }

  private void seek(TopicPartition partition, @Nullable OffsetAndTimestamp found) {
    if (found != null) {
      consumer.seek(partition, found.offset());
    }
  }

  /** Tells of every record until the process ends. */
  public void follow(Listener listener) {
    while (!Thread.currentThread().isInterrupted()) {
      poll(listener);
    }
  }

  /** Tells of every record up to the present. */
  public void readToPresent(Listener listener) {
    Map<TopicPartition, Long> present = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < present.getOrDefault(p, 0L))) {
      poll(listener);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<TopicPartition> partitions() {
    List<TopicPartition> found =
        consumer.partitionsFor(Topics.FACTS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (found.isEmpty()) {
      throw new CommandException(
          "the broker has no topic " + Topics.FACTS.name() + ": policyfacts topics --create");
    }
    return found;
  }

  private void poll(Listener listener) {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
      if (record.timestamp() < earliest) {
        continue;
      }
      if (record.value() == null) {
        listener.retracted(record.key());
      } else {
        tell(record, listener);
      }
    }
  }

  private static void tell(ConsumerRecord<String, byte[]> record, Listener listener) {
    Fact fact;
    try {
      fact = Json.read(record.value(), Fact.class);
    } catch (MalformedRecordException e) {
      String place = record.topic() + "-" + record.partition() + "@" + record.offset();
      listener.malformed(place, String.valueOf(e.getMessage()));
      return;
    }
    listener.published(fact);
  }
}
