package io.policyfacts.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.sink.consume.RecordReader;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.PostgresFactStore;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.LetterLimit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** export and review, on a real database that holds one fact, asserted on 1 March 2026. */
@Timeout(120)
class AnalystCommandsTest {
  private static final Fact FACT = Facts.gpus().withSeq(1);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private EmbeddedDatabase server;
  private int code;

  @TempDir Path folder;

  @BeforeEach
  void storeAFact() throws Exception {
    server = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
    FactChange change =
        new FactChange(
            FactChange.Change.ASSERTED,
            FactChange.Cause.PUBLISHED,
            1,
            null,
            FACT,
            null,
            null,
            null);
    byte[] key = FACT.id().getBytes(StandardCharsets.UTF_8);
    byte[] value = Json.write(change);
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            Topics.FACT_CHANGES.name(),
            0,
            0,
            Instant.parse("2026-03-01T12:00:00Z").toEpochMilli(),
            TimestampType.CREATE_TIME,
            key.length,
            value.length,
            key,
            value,
            new RecordHeaders(),
            Optional.empty());
    try (PostgresFactStore store = new PostgresFactStore(Database.parse(server.url()))) {
      Batch batch = new Batch(List.of(new RecordReader().read(record)), Map.of());
      store.store(batch, new LetterLimit(9, Duration.ofMinutes(1)));
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void factsAreExportedInEachFormat() throws Exception {
    List<String> csv = run("export");
    assertTrue(csv.get(0).startsWith("id,seq,country,countries,metric,"), csv.toString());
    assertTrue(csv.get(1).startsWith(FACT.id() + ",1,KR,,gpu_count,GPUs,"), csv.toString());
    assertEquals(List.of(Json.line(FACT)), run("export", "--format", "jsonl", "--unit", "GPU"));
    assertEquals(List.of(), run("export", "--format", "jsonl", "--country", "US"));
    assertTrue(err().contains("0 of 1 facts written"), err());
    assertEquals(List.of(), run("export", "--format", "jsonl", "--language", "ko"));
    run("export", "--format", "parquet");
    assertEquals(1, code);
    assertTrue(err().contains("needs a file"), err());

    Path parquet = folder.resolve("facts.parquet");
    run("export", "--output", parquet.toString());
    byte[] bytes = Files.readAllBytes(parquet);
    byte[] magic = "PAR1".getBytes(StandardCharsets.US_ASCII);
    assertArrayEquals(magic, Arrays.copyOf(bytes, 4));
    assertArrayEquals(magic, Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
  }

  @Test
  void thePastIsExported() {
    assertEquals(1, run("export", "--format", "jsonl", "--as-of", "2026-03-01").size());
    assertEquals(0, run("export", "--format", "jsonl", "--as-of", "2026-02-28").size());
    assertEquals(0, run("export", "--format", "jsonl", "--as-of", "2026-03-01T11:59:59Z").size());
  }

  @Test
  void aFactIsMarkedListedAndUnmarked() {
    String id = FACT.id().substring(0, 12);
    assertEquals(List.of("no fact is marked"), run("review", "list"));
    List<String> marked = run("review", "mark", id, "--reason", "5,000 of them", "--by", "kim");
    assertEquals(List.of("marked " + FACT.id()), marked);
    assertEquals(List.of(), run("review", "mark", id, "--reason", "again"));
    assertTrue(err().contains("is marked already"), err());
    run("review", "mark", "nothing", "--reason", "?");
    assertTrue(err().contains("no fact has an id that begins nothing"), err());

    String row = run("review", "list").get(1);
    assertTrue(row.contains("kim  unchanged   gpu_count  10,000 GPU  5,000 of them"), row);
    assertEquals(
        List.of(
            "# file: LANGUAGE/facts/gpu_count.tsv",
            "# read: gpu_count 10000 GPU | planned | 2025 | KR | GPUs | rule=count/item",
            "# pending: 5,000 of them",
            "😀 Seoul plans to buy 10,000 GPUs in 2025.\t-"),
        run("review", "list", "--as-corpus"));
    assertEquals(List.of(), run("export", "--format", "jsonl"));
    assertEquals(1, run("export", "--format", "jsonl", "--marked").size());

    assertEquals(List.of("1 mark taken back"), run("review", "unmark", id, "--reason", "right"));
    assertEquals(1, run("export", "--format", "jsonl").size());
  }

  private List<String> run(String... args) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.NONE,
            Map.of("POLICYFACTS_DATABASE", server.url()));
    code = PolicyFacts.run(console, args);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
