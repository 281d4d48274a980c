package io.policyfacts.sink.postgres;

import io.policyfacts.benchmarks.FactChanges;
import io.policyfacts.benchmarks.Rounds;
import io.policyfacts.benchmarks.TemporaryFolder;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Log;
import io.policyfacts.sink.store.Move;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Fact changes a second that the sink's store takes with its own tables, history, offsets and
 * indexes: its way of writing beside others in the same transactions, and beside a transaction for
 * each row.
 */
public final class SinkBenchmark {
  private static final TopicPartition PLACE = new TopicPartition(Topics.FACT_CHANGES.name(), 0);
  private static final LetterLimit NO_LETTERS = new LetterLimit(0, Duration.ofMinutes(1));
  private static final int CHANGES = 20_000;
  private static final int BATCH = 2_000;
  private static final int ROUNDS = 7;
  private static final int WARM_UPS = 2;

  /** A row a transaction is so slow that fewer will do. */
  private static final int SINGLE = 1_000;

  private static final String SINK = "sink (UNNEST)";
  private static final String COPY = "COPY and merge";
  private static final String PLAIN = "plain JDBC batch";
  private static final String ROW = "a row a transaction";

  private final Database database;

  private SinkBenchmark(Database database) {
    this.database = database;
  }

  /** Prints the comparison. */
  public static void main(String[] args) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create();
        EmbeddedDatabase server = EmbeddedDatabase.start(folder.path(), 0)) {
      new SinkBenchmark(Database.parse(server.url())).run();
    }
  }

  private void run() throws Exception {
    List<FactChange> asserted = FactChanges.asserted(CHANGES);
    List<FactChange> revised = FactChanges.revised(asserted);
    Rounds rounds = new Rounds("changes/s");
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      Rounds into = round < 0 ? new Rounds("") : rounds;
      into.add(SINK, perSecond(new UnnestWriter(), asserted, revised, BATCH));
      into.add(COPY, perSecond(new CopyMergeWriter(), asserted, revised, BATCH));
      into.add(PLAIN, perSecond(new PlainBatchWriter(), asserted, revised, BATCH));
      into.add(
          ROW,
          perSecond(
              new PlainBatchWriter(), asserted.subList(0, SINGLE), revised.subList(0, SINGLE), 1));
    }
    System.out.printf(
        Locale.ROOT,
        "%d facts asserted, then revised, each with its history; %d a transaction%n",
        CHANGES,
        BATCH);
    rounds.print();
    rounds.ratio(SINK, ROW, 20);
    rounds.ratio(SINK, PLAIN, 1.3);
    rounds.ratio(SINK, COPY, 0.8);
  }

  /** Into empty tables: half of the changes insert a fact, half replace one. */
  private double perSecond(
      RowWriter writer, List<FactChange> asserted, List<FactChange> revised, int batch)
      throws Exception {
    try (PostgresFactStore store = new PostgresFactStore(database, writer)) {
      store.claim(Map.of(), "benchmark", false);
      truncate();
      Claim claim =
          store.claim(Map.of(PLACE, new Log("topic", 0, 0)), "benchmark", false).get(PLACE);
      if (claim == null) {
        throw new IllegalStateException("not claimed");
      }
      List<Entry> entries = FactChanges.entries(asserted, 0);
      entries.addAll(FactChanges.entries(revised, asserted.size()));
      long start = System.nanoTime();
      for (int from = 0; from < entries.size(); from += batch) {
        int to = Math.min(entries.size(), from + batch);
        Move move = new Move(claim.epoch(), from, to);
        store.store(
            new Batch(new ArrayList<>(entries.subList(from, to)), Map.of(PLACE, move)), NO_LETTERS);
      }
      return entries.size() / ((System.nanoTime() - start) / 1e9);
    }
  }

  private void truncate() throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE facts, fact_history, sink_offsets");
      statement.execute("CHECKPOINT");
    }
  }
}
