package io.policyfacts.streams;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Schemas;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedKafka;
import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service against a real broker: what it needs, what it says, what it sorts out. */
@Timeout(120)
class ServiceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path folder;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Test
  void waitsForABrokerThatIsNotThereAndSaysSo() throws Exception {
    int port = freePort();
    try (ExtractService service = start("localhost:" + port, Map.of())) {
      await().atMost(PATIENCE).until(() -> service.notReadyBecause().contains(":" + port));
      assertTrue(service.alive());
      try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), port)) {
        await().atMost(PATIENCE).until(() -> service.notReadyBecause().isEmpty());
        assertEquals("localhost:" + port, kafka.bootstrap().replace("127.0.0.1", "localhost"));
      }
    }
  }

  @Test
  void aBrokerThatIsLostIsToldAndComesBack() throws Exception {
    int port = freePort();
    Path data = folder.resolve("kafka");
    EmbeddedKafka first = EmbeddedKafka.start(data, port);
    try (ExtractService service = start(first.bootstrap(), Map.of())) {
      await().atMost(PATIENCE).until(() -> service.notReadyBecause().isEmpty());
      first.close();
      await().atMost(PATIENCE).until(() -> service.notReadyBecause().contains("no connection"));
      try (EmbeddedKafka second = EmbeddedKafka.start(data, port);
          Wire wire = new Wire(second.bootstrap())) {
        wire.send(1, "z", article("z", "Seoul buys 100 GPUs."));
        wire.flush();
        await().atMost(PATIENCE).until(() -> wire.count(Topics.FACTS) == 1);
        assertTrue(service.notReadyBecause().isEmpty(), service.notReadyBecause());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POLICYFACTS_EXTRACT_COMMIT_MS, 9000, POLICYFACTS_EXTRACT_TRANSACTION_MS",
    "KAFKA_SECURITY_PROTOCOL, NONE, security.protocol",
    "POLICYFACTS_EXTRACT_APPLICATION, ü b, POLICYFACTS_EXTRACT_APPLICATION",
  })
  void refusesSettingsThatCannotWork(String name, String value, String named) {
    BadSettingException refused =
        assertThrows(BadSettingException.class, () -> start("localhost:1", Map.of(name, value)));
    assertTrue(refused.toString().contains(named), refused.toString());
  }

  @Test
  void namesMissingTopicsUntilTheyAreThere() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Wire wire = new Wire(kafka.bootstrap());
        ExtractService service =
            start(kafka.bootstrap(), Map.of("POLICYFACTS_CREATE_TOPICS", "false"))) {
      await().atMost(PATIENCE).until(() -> service.notReadyBecause().contains("missing"));
      assertTrue(service.notReadyBecause().contains(Topics.FACTS.name()));
      wire.createTopics();
      await().atMost(PATIENCE).until(() -> service.notReadyBecause().isEmpty());
    }
  }

  @Test
  void poisonGoesToDeadLettersAndTheRestFlows() throws Exception {
    byte[] poison = {0, 1, 2, (byte) 0xff};
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Wire wire = new Wire(kafka.bootstrap());
        ExtractService service = start(kafka.bootstrap(), Map.of())) {
      await().atMost(PATIENCE).until(() -> service.notReadyBecause().isEmpty());
      wire.send(1, "x", poison);
      wire.flush();
      await().atMost(PATIENCE).until(() -> wire.count(Topics.DEAD_LETTERS) == 1);
      byte[] failing = article("y", "They explode.");
      wire.send(2, "y", failing);
      wire.send(3, "z", article("z", "Seoul buys 100 GPUs."));
      wire.flush();
      await().atMost(PATIENCE).until(() -> wire.count(Topics.FACTS) == 1);
      await().atMost(PATIENCE).until(() -> wire.count(Topics.DEAD_LETTERS) == 2);
      assertArrayEquals(poison, wire.read(Topics.DEAD_LETTERS).get(0).value());
      assertArrayEquals(failing, wire.read(Topics.DEAD_LETTERS).get(1).value());
      String scraped = registry.scrape();
      assertTrue(scraped.contains("policyfacts_articles_extracted_total 1.0"), scraped);
      assertTrue(scraped.contains("kafka_stream_"), scraped);
    }
  }

  @Test
  void aRecordOfAnUnknownVersionStopsItsPartitionOnly() throws Exception {
    String known = Schemas.name(Article.class);
    String unknown = "policyfacts:article:v2";
    String stops = Topics.ARTICLES.name() + "-0 stops at offset 1: its record is of schema ";
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Wire wire = new Wire(kafka.bootstrap())) {
      wire.createTopics();
      wire.send(0, "a", article("a", "Oslo buys 10 GPUs."), known);
      wire.send(0, "b", article("b", "Oslo buys 20 GPUs."), unknown);
      wire.send(0, "c", article("c", "Oslo buys 30 GPUs."), known);
      wire.flush();
      for (int start = 1; start <= 2; start++) {
        int facts = 1 + start;
        wire.send(1, "d" + start, article("d" + start, "Oslo buys 40 GPUs."), known);
        wire.flush();
        try (ExtractService service = start(kafka.bootstrap(), Map.of())) {
          await().atMost(PATIENCE).until(() -> wire.count(Topics.FACTS) == facts);
          await().atMost(PATIENCE).until(() -> service.notReadyBecause().startsWith(stops));
          assertTrue(service.alive());
        }
      }
      assertEquals(0, wire.count(Topics.DEAD_LETTERS));
    }
  }

  @Test
  void aResultThatTheBrokerRefusesMakesItsArticleADeadLetter() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Wire wire = new Wire(kafka.bootstrap());
        ExtractService service = start(kafka.bootstrap(), Map.of())) {
      await().atMost(PATIENCE).until(() -> service.notReadyBecause().isEmpty());
      wire.limit(Topics.FACT_CHANGES, 4_000);
      // what cannot be compressed: the broker measures what it is sent
      String noise =
          IntStream.range(0, 200)
              .mapToObj(i -> Hashes.articleId("noise " + i))
              .collect(Collectors.joining());
      wire.send(1, "x", article("x", "Seoul " + noise + " buys 100 GPUs."));
      wire.send(2, "z", article("z", "Seoul buys 100 GPUs."));
      wire.flush();
      await().atMost(PATIENCE).until(() -> wire.count(Topics.DEAD_LETTERS) == 1);
      await().atMost(PATIENCE).until(() -> wire.count(Topics.FACTS) == 1);
      DeadLetter letter = wire.letter();
      assertEquals(Topics.EXTRACTIONS.name(), letter.topic());
      assertEquals("RecordTooLargeException", letter.exception());
      assertTrue(service.alive());
    }
  }

  @Test
  void oldTransactionsAreRefusedWithWhatToDo() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Wire wire = new Wire(kafka.bootstrap())) {
      wire.downgradeTransactions();
      try (ExtractService service = start(kafka.bootstrap(), Map.of())) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, service::await);
        assertTrue(refused.toString().contains("upgrade --feature transaction.version=2"));
      }
    }
  }

  @Test
  void aStoppedServiceEndsAtOnceEvenWithoutABroker() throws Exception {
    ExtractService service = start("localhost:" + freePort(), Map.of());
    service.close();
    service.await();
    assertFalse(service.notReadyBecause().isEmpty());
  }

  private ExtractService start(String bootstrap, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("POLICYFACTS_KAFKA", bootstrap);
    environment.put(ExtractSettings.STATE_DIR.name(), folder.resolve("state").toString());
    return ExtractService.start(new Settings(environment), registry, new GpuExtractor("1"));
  }

  private static byte[] article(String id, String text) {
    return Json.write(Article.builder(id, text).build());
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
