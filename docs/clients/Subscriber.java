import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Keeps the facts that are supported now, as the topic tells them, and prints each change.
 *
 * <pre>java -cp 'cli/target/lib/*' docs/clients/Subscriber.java host:port [instant]</pre>
 */
public final class Subscriber {
  private static final String TOPIC = "aipolicy.facts.v1";

  private final Map<String, JsonNode> facts = new HashMap<>();
  private final ObjectMapper json = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    new Subscriber().run(args[0], args.length > 1 ? Instant.parse(args[1]) : null);
  }

  private void run(String brokers, Instant since) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            brokers,
            // without this, records of transactions that were taken back would be seen
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(TOPIC)
          .forEach(p -> partitions.add(new TopicPartition(TOPIC, p.partition())));
      consumer.assign(partitions);
      start(consumer, partitions, since);
      Map<TopicPartition, Long> present = consumer.endOffsets(partitions);
      // a program that goes on for ever polls without this condition
      while (partitions.stream().anyMatch(p -> consumer.position(p) < present.get(p))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          apply(record);
        }
      }
    }
    System.out.println(facts.size() + " facts");
  }

  /** From a moment, else from the beginning. */
  private static void start(
      KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions, Instant since) {
    consumer.seekToBeginning(partitions);
    if (since != null) {
      Map<TopicPartition, Long> times = new HashMap<>();
      partitions.forEach(p -> times.put(p, since.toEpochMilli()));
      for (Map.Entry<TopicPartition, OffsetAndTimestamp> at :
          consumer.offsetsForTimes(times).entrySet()) {
        if (at.getValue() == null) { // nothing as late as that
          consumer.seekToEnd(List.of(at.getKey()));
        } else {
          consumer.seek(at.getKey(), at.getValue().offset());
        }
      }
    }
  }

  private void apply(ConsumerRecord<String, byte[]> record) throws Exception {
    if (record.value() == null) {
      if (facts.remove(record.key()) != null) {
        System.out.println("retracted " + record.key());
      }
      return;
    }
    JsonNode fact = json.readTree(record.value());
    JsonNode old = facts.put(record.key(), fact);
    System.out.printf(
        "%s %s %s %s \"%s\"%n",
        old == null ? "asserted" : "revised",
        fact.path("country").asText("-"),
        fact.path("metric").asText(),
        fact.path("status").asText(),
        fact.path("evidence").path("quote").asText());
  }
}
