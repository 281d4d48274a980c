package io.policyfacts.ingest.publish;

import io.policyfacts.contracts.CrawlState;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.MalformedRecordException;
import io.policyfacts.contracts.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what earlier runs wrote of each URL. */
public final class CrawlMemory {
  private static final Logger LOG = LoggerFactory.getLogger(CrawlMemory.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private CrawlMemory() {}

  /**
   * The last committed state of every URL, read from the topic's beginning to its present end.
   *
   * @param client settings common to all clients
   * @throws org.apache.kafka.common.KafkaException if the broker refuses or does not answer
   */
  public static Map<String, CrawlState> load(Map<String, Object> client) {
    Map<String, Object> settings = new TreeMap<>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    Map<String, CrawlState> states = new LinkedHashMap<>();
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(found -> remember(states, found));
      }
    }
    return states;
  }

  private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    return consumer.partitionsFor(Topics.CRAWL_STATE.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private static void remember(
      Map<String, CrawlState> states, ConsumerRecord<String, byte[]> found) {
    if (found.value() == null) {
      states.remove(found.key());
      return;
    }
    try {
      states.put(found.key(), Json.read(found.value(), CrawlState.class));
    } catch (MalformedRecordException e) {
      LOG.warn(
          "crawl state {}-{} offset {} is passed over: {}",
          found.topic(),
          found.partition(),
          found.offset(),
          e.getMessage());
    }
  }
}
