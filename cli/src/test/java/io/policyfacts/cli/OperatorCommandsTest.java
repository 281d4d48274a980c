package io.policyfacts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.cli.show.Terminal;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.PostgresFactStore;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.LetterLimit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OperatorCommandsTest {
  private static final String NO_BROKER = "127.0.0.1:1";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private int code;

  @TempDir Path folder;

  @Test
  void deadLettersAreListedShownAndDropped() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"), 0)) {
      String url = server.url();
      file(url, "aipolicy.articles.v1", "no Article: cut off");
      file(url, "aipolicy.fact-changes.v1", "a value too long");
      assertEquals(3, run(url, "dead-letters", "list").size());
      assertEquals(2, run(url, "dead-letters", "list", "--topic", "articles").size());
      assertEquals(2, run(url, "dead-letters", "list", "--cause", "TOO LONG").size());
      assertEquals(
          List.of("no dead letters"), run(url, "dead-letters", "list", "--until", "2000-01-01"));
      List<String> rows = run(url, "dead-letters", "list", "--topic", "articles", "--since", "1h");
      String id = rows.get(1).split(" ", 2)[0];
      List<String> shown = run(url, "dead-letters", "show", id);
      assertTrue(shown.contains("value          {\"id\":"), shown.toString());
      assertEquals(List.of("1 dropped"), run(url, "dead-letters", "drop", "--note", "cut", id));
      assertEquals(2, run(url, "dead-letters", "list").size());
      assertTrue(run(url, "dead-letters", "list", "--state", "dropped").get(1).contains("dropped"));
    }
  }

  @Test
  void aCommandWithoutWhatItNeedsSaysSo() {
    String nowhere = "postgresql://postgres@127.0.0.1:1/policyfacts";
    run(nowhere, "dead-letters", "list");
    assertEquals(1, code);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("127.0.0.1:1"));
    run(nowhere, "dead-letters", "list", "--since", "yesterday");
    assertEquals(2, code);
  }

  @Test
  void theDoctorSaysWhatIsWrongAndWhatToDo() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"), 0)) {
      String said = String.join("\n", run(server.url(), "doctor"));
      assertEquals(1, code);
      assertTrue(said.contains("fail  Kafka"), said);
      assertTrue(said.contains("-> start it, or correct POLICYFACTS_KAFKA"), said);
      assertTrue(said.contains("ok    PostgreSQL"), said);
      assertTrue(said.contains("warn  schema               not made yet"), said);
    }
  }

  private static void file(String url, String topic, String message) throws Exception {
    byte[] key = "key".getBytes(StandardCharsets.UTF_8);
    byte[] value = "{\"id\":".getBytes(StandardCharsets.UTF_8);
    long now = System.currentTimeMillis();
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            topic,
            0,
            7,
            now,
            TimestampType.CREATE_TIME,
            key.length,
            value.length,
            key,
            value,
            new RecordHeaders(),
            Optional.empty());
    Entry letter = Entry.failed(record, "MalformedRecordException", message);
    try (PostgresFactStore store = new PostgresFactStore(Database.parse(url))) {
      store.store(new Batch(List.of(letter), Map.of()), new LetterLimit(9, Duration.ofMinutes(1)));
    }
  }

  private List<String> run(String database, String... args) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.NONE,
            Map.of("POLICYFACTS_KAFKA", NO_BROKER, "POLICYFACTS_DATABASE", database));
    code = PolicyFacts.run(console, args);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
