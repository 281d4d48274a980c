package io.policyfacts.cli.demo;

import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.JsonSerde;
import io.policyfacts.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The newest extraction of each article, read from the topic. */
final class Extractions implements AutoCloseable {
  private final KafkaConsumer<String, Extraction> consumer;
  private final Map<String, Extraction> newest = new HashMap<>();

  /**
   * Starts reading at the beginning of the topic.
   *
   * @param client client settings
   */
  Extractions(Map<String, Object> client) {
    Map<String, Object> config = new TreeMap<>(client);
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    config.put("enable.auto.commit", false);
    consumer =
        new KafkaConsumer<>(
            config, new StringDeserializer(), JsonSerde.of(Extraction.class).deserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.EXTRACTIONS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on for a while. */
  void poll(Duration most) {
    for (ConsumerRecord<String, Extraction> record : consumer.poll(most)) {
      if (record.value() != null) {
        newest.put(record.key(), record.value());
      }
    }
  }

  /** The extraction of an article if it is of this revision. */
  Optional<Extraction> of(String articleId, int revision) {
    return Optional.ofNullable(newest.get(articleId))
        .filter(extraction -> extraction.article().revision() >= revision);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
