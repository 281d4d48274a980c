package io.policyfacts.streams;

import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.TopicSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.UpdateFeaturesOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What a test writes to a real broker and reads from it. */
final class Wire implements AutoCloseable {
  private final Map<String, Object> client;
  private final Admin admin;
  private final KafkaProducer<String, byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  Wire(String bootstrap) {
    client = Map.of("bootstrap.servers", bootstrap);
    admin = Admin.create(client);
    producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
  }

  Admin admin() {
    return admin;
  }

  /** Creates the topics as declared, but without compaction, which would hide duplicates. */
  void createTopics() throws Exception {
    List<Topic> kept = BrokerCheck.TOPICS.stream().map(Wire::kept).toList();
    new TopicSetup(admin).apply(kept, 1, true);
  }

  private static Topic kept(Topic t) {
    return new Topic(
        t.name(),
        t.purpose(),
        t.key(),
        t.valueType(),
        Topic.CleanUp.KEEP,
        t.partitions(),
        t.partitionedBy(),
        t.writtenBy());
  }

  /** Makes the broker refuse records of a topic that are larger than so many bytes. */
  void limit(Topic topic, int bytes) throws Exception {
    ConfigEntry most = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    admin
        .incrementalAlterConfigs(
            Map.of(resource, List.of(new AlterConfigOp(most, AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }

  /** Makes the broker's transactions those of older versions. */
  void downgradeTransactions() throws Exception {
    FeatureUpdate older = new FeatureUpdate((short) 1, FeatureUpdate.UpgradeType.SAFE_DOWNGRADE);
    admin
        .updateFeatures(Map.of("transaction.version", older), new UpdateFeaturesOptions())
        .all()
        .get();
  }

  /** The only dead letter. */
  DeadLetter letter() {
    ConsumerRecord<byte[], byte[]> record = read(Topics.DEAD_LETTERS).get(0);
    return DeadLetter.of(record.key(), record.value(), record.headers());
  }

  /** Writes an article record; its timestamp follows from the number, so that runs are alike. */
  void send(int number, String key, byte @Nullable [] value) {
    long timestamp = 1_700_000_000_000L + number;
    sent.add(
        producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), null, timestamp, key, value)));
  }

  /** Writes an article record of a schema to a partition. */
  void send(int partition, String key, byte[] value, String schema) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.ARTICLES.name(), partition, key, value);
    EventHeaders.put(record.headers(), EventHeaders.SCHEMA, schema);
    sent.add(producer.send(record));
  }

  /** Waits until all that was sent is stored. */
  void flush() throws Exception {
    producer.flush();
    for (Future<RecordMetadata> record : sent) {
      record.get();
    }
    sent.clear();
  }

  /** Committed records of a topic, partition by partition. */
  List<ConsumerRecord<byte[], byte[]>> read(Topic topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
      }
      read.sort(
          Comparator.comparingInt(ConsumerRecord<byte[], byte[]>::partition)
              .thenComparingLong(ConsumerRecord::offset));
      return read;
    }
  }

  int count(Topic topic) {
    return read(topic).size();
  }

  /** All of a record but offset and write time. */
  static String shown(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder shown = new StringBuilder("p").append(record.partition()).append(' ');
    shown.append(hex(record.key())).append('=').append(hex(record.value()));
    Arrays.stream(record.headers().toArray())
        .forEach(h -> shown.append(' ').append(h.key()).append(':').append(hex(h.value())));
    return shown.toString();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    admin.close(Duration.ofSeconds(5));
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> config = new HashMap<>(client);
    config.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
  }
}
