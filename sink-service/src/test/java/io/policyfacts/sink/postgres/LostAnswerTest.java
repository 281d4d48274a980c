package io.policyfacts.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.sink.Records;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.Content;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Log;
import io.policyfacts.sink.store.Move;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class LostAnswerTest {
  private static final TopicPartition PLACE = new TopicPartition(Topics.FACT_CHANGES.name(), 0);

  private static final LetterLimit NONE = new LetterLimit(0, Duration.ofMinutes(1));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aBatchIsStoredOnceWhateverBecomesOfItsCommit(CuttingProxy.Cut cut) throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
        Sql sql = new Sql(server.jdbcUrl());
        CuttingProxy proxy = CuttingProxy.to(URI.create(server.url()).getPort());
        PostgresFactStore store = new PostgresFactStore(through(proxy))) {
      Map<TopicPartition, Log> logs = Map.of(PLACE, new Log("t", 0, 9));
      Claim claim = Objects.requireNonNull(store.claim(logs, "first", false).get(PLACE));
      FactChange change = Records.change(1, 1);
      Entry entry = new Entry(Records.record(change, 0), new Content.Changed(change));
      Batch batch = new Batch(List.of(entry), Map.of(PLACE, new Move(claim.epoch(), 0, 1)));
      proxy.cutNextCommit(cut);
      assertThrows(StoreUnavailableException.class, () -> store.store(batch, NONE));
      proxy.awaitCut();
      String known = sql.ask("SELECT count(*) FROM fact_history");
      assertEquals(cut == CuttingProxy.Cut.AFTER ? "1" : "0", known);
      boolean wasStored = store.store(batch, NONE).rows().isEmpty();
      assertEquals(cut == CuttingProxy.Cut.AFTER, wasStored);
      assertEquals("1", sql.ask("SELECT count(*) FROM fact_history"));
      assertEquals("1", sql.ask("SELECT next_offset FROM sink_offsets"));
    }
  }

  private static Database through(CuttingProxy proxy) {
    return Database.parse(
        "postgresql://"
            + EmbeddedDatabase.USER
            + "@localhost:"
            + proxy.port()
            + "/"
            + EmbeddedDatabase.NAME
            // every COMMIT in plain text, for the proxy to see
            + "?prepareThreshold=0");
  }
}
