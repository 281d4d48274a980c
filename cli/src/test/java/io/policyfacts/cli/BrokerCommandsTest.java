package io.policyfacts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedKafka;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need a broker, with a real one. */
@Timeout(120)
class BrokerCommandsTest {
  private static final long PUBLISHED = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void topicsAreComparedThenCreatedAndFactsArePrinted() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      String broker = kafka.bootstrap();
      List<String> compared = run(broker, "topics");
      assertEquals(Topics.ALL.size(), count(compared, "missing  "), compared.toString());
      assertEquals(List.of(), run(broker, "facts", "--no-follow"));
      assertTrue(err().contains("has no topic aipolicy.facts.v1"), err());

      assertEquals(Topics.ALL.size(), count(run(broker, "topics", "--create"), "created"));
      while (count(run(broker, "topics"), "there") < Topics.ALL.size()) {
        // a broker learns of its controller's new topics within milliseconds
      }

      send(broker);
      String[] facts = {"facts", "--from-beginning", "--no-follow", "--format", "jsonl"};
      assertEquals(List.of(Json.line(Facts.gpus())), run(broker, facts));
      assertTrue(err().contains("is no fact"), err());

      String[] since = {"facts", "--no-follow", "--format", "jsonl", "--since", ""};
      since[since.length - 1] = "2026-03-01T00:00:00Z";
      assertEquals(List.of(Json.line(Facts.gpus())), run(broker, since));
      since[since.length - 1] = "2026-03-02";
      assertEquals(List.of(), run(broker, since));
    }
  }

  private static void send(String broker) throws Exception {
    Fact shown = Facts.gpus();
    byte[] noFact = "no fact".getBytes(StandardCharsets.UTF_8);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(fact("poison", noFact)).get();
      producer.send(fact(shown.id(), Json.write(shown))).get();
      producer.send(fact("never-shown", null)).get();
    }
  }

  private static ProducerRecord<String, byte[]> fact(String id, byte @Nullable [] value) {
    return new ProducerRecord<>(Topics.FACTS.name(), null, PUBLISHED, id, value);
  }

  private List<String> run(String broker, String... args) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.NONE,
            Map.of("POLICYFACTS_KAFKA", broker));
    PolicyFacts.run(console, args);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static long count(List<String> lines, String word) {
    return lines.stream().filter(line -> line.contains(word)).count();
  }
}
