package io.policyfacts.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Fact;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.sink.Records;
import io.policyfacts.sink.consume.RecordReader;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.FactQuery;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Mark;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.StoredFact;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Marks and the archive, as analysts without further rights use them. */
@Timeout(120)
class MarksTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir static Path folder;
  private static EmbeddedDatabase server;
  private static Sql sql;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
    sql = new Sql(server.jdbcUrl());
    sql.run("CREATE ROLE analyst LOGIN; CREATE ROLE reviewer LOGIN IN ROLE analyst");
  }

  @AfterAll
  static void stop() throws Exception {
    sql.close();
    server.close();
  }

  @BeforeEach
  void storeTwoFactsOfAnArticle() throws Exception {
    sql.dropEverything();
    store(
        Records.record(Records.article(0, 1).id(), Records.article(0, 1), 0),
        Records.record(Records.change(0, 1), 0),
        Records.record(Records.change(1, 1), 0));
    sql.run(
        "GRANT USAGE ON SCHEMA public TO analyst;"
            + "GRANT SELECT ON ALL TABLES IN SCHEMA public TO analyst;"
            + "GRANT INSERT, UPDATE ON fact_marks TO reviewer");
  }

  @Test
  void aMarkedFactIsHiddenUntilTheMarkIsTakenBack() throws Exception {
    try (MarkTable marks = new MarkTable(as("reviewer"))) {
      assertTrue(marks.mark(id(0), "a sum, not a budget", "kim"));
      assertFalse(marks.mark(id(0), "again", "kim"));
      assertFalse(marks.mark("no-such-fact", "?", "kim"));
      assertEquals(List.of(id(1)), sql.column("SELECT id FROM current_facts"));
      assertEquals(List.of(id(1)), sql.column("SELECT fact_id FROM facts_with_articles"));
      assertEquals(List.of(id(1)), sql.column("SELECT id FROM amounts"));
      assertEquals("1", sql.ask("SELECT facts FROM facts_by_country_and_metric"));
      assertEquals(List.of(id(1)), archived(null, false));
      assertEquals(List.of(id(1), id(0)), archived(null, true));

      assertEquals(1, marks.unmark(id(0), "it is one", "lee"));
      assertEquals(List.of(), marks.inForce());
      assertEquals("2", sql.ask("SELECT count(*) FROM current_facts"));
      assertEquals("lee", sql.ask("SELECT unmarked_by FROM fact_marks"));
    }
  }

  @Test
  void aMarkSurvivesWhateverHappensToTheFactAndSaysSo() throws Exception {
    try (MarkTable marks = new MarkTable(as("reviewer"))) {
      assertEquals(List.of(id(0)), marks.ids(id(0)));
      assertTrue(marks.mark(id(0), "wrong", "kim"));
      assertEquals(Mark.SinceThen.UNCHANGED, only(marks).sinceThen());
      assertEquals("en", only(marks).language());
      assertEquals(Records.fact(0, 1), only(marks).fact());

      store(Records.record(Records.change(0, 1), 1)); // delivered again
      assertEquals(Mark.SinceThen.UNCHANGED, only(marks).sinceThen());
      store(Records.record(Records.change(0, 2), 2)); // another extractor reads another subject
      assertEquals(Mark.SinceThen.REVISED, only(marks).sinceThen());
      store(Records.record(Records.retraction(0, 3, id(2)), 3));
      assertEquals(Mark.SinceThen.RETRACTED, only(marks).sinceThen());
      assertEquals(id(2), only(marks).replacedBy());
      Fact again = Records.fact(0, 4);
      store(Records.record(Records.asserted(again), 4)); // rolled back
      assertEquals(List.of(id(1)), sql.column("SELECT id FROM current_facts"));

      sql.run("TRUNCATE facts, fact_history"); // the store is read anew
      assertEquals(Mark.SinceThen.ABSENT, only(marks).sinceThen());
      store(Records.record(Records.change(0, 1), 5));
      assertEquals("0", sql.ask("SELECT count(*) FROM current_facts"));
    }
  }

  @Test
  void thePastIsReadFromTheHistory() throws Exception {
    store(
        Records.record(Records.change(0, 2), 20),
        Records.record(Records.retraction(1, 2, null), 20));
    Instant change = START.plusMillis(10);
    assertEquals(List.of(), archived(START.minusMillis(1), false));
    assertEquals(List.of(id(1), id(0)), archived(START, false));
    assertEquals(List.of(id(1), id(0)), archived(change.minusMillis(1), false));
    assertEquals(List.of(id(0)), archived(change, false));
    assertEquals(List.of(Records.fact(1, 1), Records.fact(0, 1)), facts(query(START, false)));
    assertEquals(List.of(Records.fact(0, 2)), facts(query(change, false)));
    try (MarkTable marks = new MarkTable(as("reviewer"))) {
      marks.mark(id(0), "wrong", "kim");
    }
    assertEquals(List.of(id(0)), archived(change, false)); // nobody had marked it then
    assertEquals(List.of(), archived(null, false));
  }

  @Test
  void theArchiveIsFilteredByWhatTheArticleSays() throws Exception {
    FactQuery korean = new FactQuery(null, List.of(), List.of("ko"), List.of(), false);
    FactQuery english = new FactQuery(null, List.of("budget"), List.of("en"), List.of(), false);
    assertEquals(List.of(), facts(korean));
    assertEquals(2, facts(english).size());
    assertEquals(
        List.of(), facts(new FactQuery(null, List.of("ranking"), List.of(), List.of(), false)));
    try (FactArchive archive = FactArchive.open(as("analyst"))) {
      assertEquals(2, archive.count(english));
      assertEquals(0, archive.count(korean));
    }
  }

  @Test
  void analystsReadAndReviewersMarkAndNeitherDoesMore() throws Exception {
    try (MarkTable marks = new MarkTable(as("analyst"));
        Sql analyst = sql("analyst");
        Sql reviewer = sql("reviewer")) {
      assertThrows(StoreUnavailableException.class, () -> marks.mark(id(0), "wrong", "eve"));
      for (String statement :
          List.of(
              "DELETE FROM facts",
              "UPDATE articles SET text = ''",
              "INSERT INTO sink_offsets SELECT * FROM sink_offsets",
              "DELETE FROM fact_marks",
              "CREATE TABLE mine (x int)",
              "ALTER TABLE facts ADD COLUMN x int")) {
        assertThrows(IllegalStateException.class, () -> analyst.run(statement), statement);
        assertThrows(IllegalStateException.class, () -> reviewer.run(statement), statement);
      }
    }
  }

  private static String id(int n) {
    return Records.fact(n, 1).id();
  }

  private static Mark only(MarkTable marks) throws StoreUnavailableException {
    List<Mark> all = marks.inForce();
    assertEquals(1, all.size());
    return all.get(0);
  }

  private static FactQuery query(@Nullable Instant asOf, boolean marked) {
    return new FactQuery(asOf, List.of(), List.of(), List.of(), marked);
  }

  private static List<String> archived(@Nullable Instant asOf, boolean marked) throws Exception {
    return facts(query(asOf, marked)).stream().map(Fact::id).toList();
  }

  private static List<Fact> facts(FactQuery query) throws Exception {
    List<StoredFact> facts = new ArrayList<>();
    try (FactArchive archive = FactArchive.open(as("analyst"))) {
      archive.read(query, facts::add);
    }
    return facts.stream().map(StoredFact::fact).toList();
  }

  private static Database as(String role) {
    return Database.parse(server.url()).as(role, "");
  }

  private static Sql sql(String role) throws Exception {
    return new Sql(server.jdbcUrl().replaceFirst("user=[^&]*", "user=" + role));
  }

  @SafeVarargs
  private static void store(ConsumerRecord<byte[], byte[]>... records) throws Exception {
    RecordReader reader = new RecordReader();
    List<Entry> entries = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      entries.add(reader.read(record));
    }
    try (PostgresFactStore store = new PostgresFactStore(Database.parse(server.url()))) {
      store.store(new Batch(entries, Map.of()), new LetterLimit(9, Duration.ofMinutes(1)));
    }
  }
}
