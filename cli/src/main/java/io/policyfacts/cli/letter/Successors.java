package io.policyfacts.cli.letter;

import io.policyfacts.sink.store.FiledLetter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Which failed records have a later record of their key behind them in their partition: sent again,
 * they would come after it and could take its place.
 */
final class Successors {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> client;

  /** Reads with these client settings. */
  Successors(Map<String, Object> client) {
    this.client = new HashMap<>(client);
    this.client.put("isolation.level", "read_committed");
    this.client.put("auto.offset.reset", "earliest");
  }

  /**
   * The offset of the newest later record of each letter's key, by letter id; where there is one.
   */
  Map<String, Long> of(Collection<FiledLetter> letters) {
    Map<TopicPartition, List<FiledLetter>> places = new HashMap<>();
    letters.forEach(l -> places.computeIfAbsent(partition(l), p -> new ArrayList<>()).add(l));
    Map<String, Long> successors = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      places.forEach((partition, here) -> read(consumer, partition, here, successors));
    }
    return successors;
  }

  private static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      List<FiledLetter> letters,
      Map<String, Long> successors) {
    List<TopicPartition> here = List.of(partition);
    consumer.assign(here);
    long end = consumer.endOffsets(here).getOrDefault(partition, 0L);
    consumer.seek(partition, letters.stream().mapToLong(l -> l.offset() + 1).min().orElse(end));
    Map<@Nullable ByteBuffer, List<FiledLetter>> byKey = new HashMap<>();
    letters.forEach(l -> byKey.computeIfAbsent(key(l.key()), k -> new ArrayList<>()).add(l));
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        for (FiledLetter letter : byKey.getOrDefault(key(record.key()), List.of())) {
          if (record.offset() > letter.offset()) {
            successors.put(letter.id(), record.offset());
          }
        }
      }
    }
  }

  private static TopicPartition partition(FiledLetter letter) {
    return new TopicPartition(letter.topic(), letter.partition());
  }

  private static @Nullable ByteBuffer key(byte @Nullable [] key) {
    return key == null ? null : ByteBuffer.wrap(key);
  }
}
