package io.policyfacts.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class EmbeddedKafkaTest {
  private static final TopicPartition PLACE = new TopicPartition("kept", 0);

  @TempDir Path folder;

  @Test
  void keepsItsRecordsOverARestart() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
      createTopic(kafka.bootstrap());
      write(kafka.bootstrap(), "before");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
      write(kafka.bootstrap(), "after");
      assertEquals(List.of("before", "after"), read(kafka.bootstrap(), 2));
    }
  }

  @Test
  void aKilledBrokerComesBackWithItsRecords() throws Exception {
    int port;
    try (BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0)) {
      createTopic(broker.bootstrap());
      write(broker.bootstrap(), "before");
      port = broker.port();
      broker.kill();
    }
    try (BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), port)) {
      write(broker.bootstrap(), "after");
      assertEquals(List.of("before", "after"), read(broker.bootstrap(), 2));
    }
  }

  @Test
  void tellsATakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StartException e =
          assertThrows(
              StartException.class,
              () -> EmbeddedKafka.start(folder.resolve("kafka"), taken.getLocalPort()));
      assertTrue(e.toString().contains("port " + taken.getLocalPort()), e.toString());
    }
  }

  @Test
  void aChildThatCannotStartTellsWhy() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StartException e =
          assertThrows(
              StartException.class,
              () -> BrokerProcess.start(folder.resolve("kafka"), taken.getLocalPort()));
      assertTrue(e.toString().contains("port " + taken.getLocalPort()), e.toString());
    }
  }

  private static void createTopic(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(PLACE.topic(), 1, (short) 1))).all().get();
    }
  }

  private static void write(String bootstrap, String value) throws Exception {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrap);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(PLACE.topic(), value)).get();
    }
  }

  private static List<String> read(String bootstrap, int count) {
    List<String> values = new ArrayList<>();
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PLACE));
      while (values.size() < count) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
