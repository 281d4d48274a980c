package io.policyfacts.streams;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.MalformedRecordException;
import io.policyfacts.contracts.Schemas;
import io.policyfacts.contracts.Topics;
import io.policyfacts.contracts.UnknownVersionException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that reads a partition up to its first record of an unknown major version and holds it
 * there, while all others go on. That record's offset is what gets committed: a newer version goes
 * on with it. Kafka Streams by itself could only stop the whole process.
 */
final class HoldingConsumer extends KafkaConsumer<byte[], byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(HoldingConsumer.class);
  private static final Map<String, Class<?>> PROMISED =
      Map.of(Topics.ARTICLES.name(), Article.class, Topics.EXTRACTIONS.name(), Extraction.class);

  private final HeldPartitions held;

  HoldingConsumer(Map<String, Object> config, HeldPartitions held) {
    super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.held = held;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    ConsumerRecords<byte[], byte[]> polled = super.poll(timeout);
    held.keepOnly(this, assignment());
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> known = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(polled.nextOffsets());
    for (TopicPartition partition : polled.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
      int count = countKnown(records);
      if (count < records.size()) {
        next.put(partition, new OffsetAndMetadata(records.get(count).offset()));
        hold(partition, records.get(count).offset());
      }
      if (count > 0) {
        known.put(partition, records.subList(0, count));
      }
    }
    return new ConsumerRecords<>(known, next);
  }

  /** How many records there are before the first of an unknown version. */
  private int countKnown(List<ConsumerRecord<byte[], byte[]>> records) {
    for (int i = 0; i < records.size(); i++) {
      if (isUnknown(records.get(i))) {
        return i;
      }
    }
    return records.size();
  }

  private boolean isUnknown(ConsumerRecord<byte[], byte[]> record) {
    Class<?> promised = PROMISED.get(record.topic());
    if (promised == null) {
      return false;
    }
    try {
      Schemas.check(record.headers(), promised);
    } catch (UnknownVersionException e) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      String reason = e.stops(record);
      if (held.hold(this, partition, reason)) {
        LOG.error("{}", reason);
      }
      return true;
    } catch (MalformedRecordException e) {
      // read as such by the stage, which files it
    }
    return false;
  }

  private void hold(TopicPartition partition, long offset) {
    pause(Set.of(partition));
    seek(partition, offset);
  }

  /** Resumes those that are not held. */
  @Override
  public void resume(Collection<TopicPartition> partitions) {
    super.resume(partitions.stream().filter(p -> !held.contains(p)).toList());
  }

  @Override
  public void close() {
    held.keepOnly(this, Set.of());
    super.close();
  }

  @Override
  public void close(CloseOptions options) {
    held.keepOnly(this, Set.of());
    super.close(options);
  }
}
