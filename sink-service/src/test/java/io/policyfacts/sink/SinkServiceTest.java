package io.policyfacts.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.sink.store.GapException;
import io.policyfacts.sink.store.TooManyDeadLettersException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class SinkServiceTest {
  private static final String FACTS = "SELECT count(*) FROM facts";
  private static final String LETTERS = "SELECT count(*) FROM dead_letters";

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.start(folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private void sendFacts(int from, int to) throws Exception {
    for (int n = from; n < to; n++) {
      rig.send(Records.change(n, 1));
    }
    rig.flush();
  }

  private static ProducerRecord<byte[], byte[]> record(Topic topic, String key, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic.name(), 0, key.getBytes(StandardCharsets.UTF_8), bytes);
  }

  private static void awaitReady(SinkService sink) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(sink::notReadyBecause, String::isEmpty);
  }

  private static void awaitProblem(SinkService sink, String words) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(sink::notReadyBecause, said -> said.contains(words));
  }

  @Test
  void storesWhatTheTopicsSay() throws Exception {
    try (SinkService sink = rig.sink()) {
      awaitReady(sink);
      rig.send(Records.article(0, 1));
      rig.send(Records.change(0, 1));
      rig.send(Records.change(1, 1));
      rig.send(Records.retraction(1, 2, null));
      rig.flush();
      rig.await("SELECT count(*) FROM fact_history", "3");
      rig.await("SELECT count(*) FROM facts_with_articles WHERE quote_found", "1");
      assertEquals("1", rig.sql().ask(FACTS + " WHERE retracted_at IS NOT NULL"));
    }
  }

  @Test
  void readingEverythingAgainChangesNothing() throws Exception {
    sendFacts(0, 300);
    try (SinkService sink = rig.sink()) {
      rig.await(FACTS, "300");
      awaitReady(sink);
    }
    String before = rig.sql().rows();
    String offsets = "SELECT sum(next_offset) FROM sink_offsets";
    String end = rig.sql().ask(offsets);
    rig.sql().run("UPDATE sink_offsets SET next_offset = 0");
    try (SinkService sink = rig.sink()) {
      rig.await(offsets, end);
      awaitReady(sink);
    }
    assertEquals(before, rig.sql().rows());
  }

  @Test
  void unusableRecordsBecomeDeadLettersAndTheRestGoesOn() throws Exception {
    rig.send(record(Topics.ARTICLES, "a", "{\"id\": \"a\", broken"));
    rig.send(record(Topics.FACT_CHANGES, "b", "{}"));
    rig.send(new ProducerRecord<>(Topics.FACT_CHANGES.name(), 0, new byte[] {1}, null));
    rig.send(Records.asserted(Records.fact(9).seq(1).subject("nul \u0000").build()));
    ProducerRecord<byte[], byte[]> foreign = record(Topics.ARTICLES, "c", "{}");
    EventHeaders.put(foreign.headers(), "ce_dataschema", "policyfacts:novel:v1");
    rig.send(foreign);
    rig.send(
        new DeadLetter(null, new byte[] {0}, "t", 1, 2, "E", "m", "extract-streams", "1")
            .toRecord(new RecordHeaders(), 0));
    sendFacts(0, 3);
    try (SinkService sink = rig.sink()) {
      rig.await(FACTS, "3");
      rig.await(LETTERS + " WHERE state = 'open'", "6");
      rig.await(LETTERS + " WHERE message LIKE '%not declared for this topic%'", "1");
      awaitReady(sink);
    }
  }

  @Test
  void anUnknownMajorVersionStopsItsPartitionOnly() throws Exception {
    ProducerRecord<byte[], byte[]> newer = record(Topics.ARTICLES, "a", "{\"novel\": 1}");
    EventHeaders.put(newer.headers(), "ce_dataschema", "policyfacts:article:v2");
    rig.send(newer);
    rig.send(record(Topics.ARTICLES, "x", Json.line(Records.article(1, 1))));
    sendFacts(0, 3);
    try (SinkService sink = rig.sink()) {
      rig.await(FACTS, "3");
      awaitProblem(sink, "policyfacts:article:v2");
      assertEquals("0", rig.sql().ask("SELECT count(*) FROM articles"));
      assertEquals("0", rig.sql().ask(LETTERS));
    }
  }

  @Test
  void waitsForADatabaseThatIsNotThereYet() throws Exception {
    rig.stopDatabase();
    try (SinkService sink = rig.sink()) {
      awaitProblem(sink, "the database at jdbc:postgresql://");
      rig.startDatabase();
      sendFacts(0, 3);
      rig.await(FACTS, "3");
    }
  }

  @Test
  void namesABrokerThatIsNotThere() {
    try (SinkService sink = rig.sink("POLICYFACTS_KAFKA", "localhost:1")) {
      awaitProblem(sink, "no usable Kafka broker at localhost:1");
      assertTrue(sink.alive());
    }
  }

  @Test
  void aRecreatedTopicStopsItUntilTheGapIsAccepted() throws Exception {
    try (SinkService sink = rig.sink()) {
      awaitReady(sink);
      sendFacts(0, 30);
      rig.await(FACTS, "30");
      recreate(Topics.FACT_CHANGES);
      GapException e = assertThrows(GapException.class, sink::await);
      assertTrue(e.toString().contains("recreated"), e.toString());
    }
    sendFacts(100, 110);
    try (SinkService sink = rig.sink()) {
      assertThrows(GapException.class, sink::await);
    }
    try (SinkService sink = rig.sink("SINK_ACCEPT_GAP", "true")) {
      rig.await(FACTS, "40");
      rig.await("SELECT count(*) FROM sink_gaps WHERE resumed_offset = 0", "6");
      awaitReady(sink);
    }
  }

  private void recreate(Topic topic) throws Exception {
    try (Admin admin = rig.admin()) {
      admin.deleteTopics(List.of(topic.name())).all().get();
      Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic.name()));
      Awaitility.await()
          .ignoreExceptions()
          .until(() -> !new TopicSetup(admin).apply(List.of(topic), 1, true).isEmpty());
    }
  }

  @Test
  void recordsThatRetentionTookStopIt() throws Exception {
    sendFacts(0, 30);
    try (SinkService sink = rig.sink()) {
      rig.await(FACTS, "30");
      awaitReady(sink);
    }
    sendFacts(30, 300);
    Map<TopicPartition, RecordsToDelete> all =
        Map.of(new TopicPartition(Topics.FACT_CHANGES.name(), 0), RecordsToDelete.beforeOffset(-1));
    try (Admin admin = rig.admin()) {
      admin.deleteRecords(all).all().get();
    }
    try (SinkService sink = rig.sink()) {
      GapException e = assertThrows(GapException.class, sink::await);
      assertTrue(e.toString().contains("retention"), e.toString());
    }
  }

  @Test
  void tooManyDeadLettersStopIt() throws Exception {
    for (int i = 0; i < 4; i++) {
      rig.send(record(Topics.ARTICLES, "a" + i, "{}"));
    }
    rig.flush();
    try (SinkService sink = rig.sink("SINK_MAX_DEAD_LETTERS", "3")) {
      assertThrows(TooManyDeadLettersException.class, sink::await);
    }
    try (SinkService sink = rig.sink("SINK_MAX_DEAD_LETTERS", "4")) {
      rig.await(LETTERS, "4");
      awaitReady(sink);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "20000"})
  void theSizeOfBatchesDoesNotMatter(int batch) throws Exception {
    for (int n = 0; n < 60; n++) {
      rig.send(Records.change(n, 1));
      rig.send(Records.change(n, 2));
    }
    rig.flush();
    try (SinkService sink = rig.sink("SINK_BATCH", Integer.toString(batch))) {
      rig.await(FACTS + " WHERE seq = 2", "60");
      rig.await("SELECT count(*) FROM fact_history", "120");
      awaitReady(sink);
    }
  }
}
