package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FencedException;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Log;
import io.policyfacts.sink.store.Move;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Keeps articles, facts and dead letters in PostgreSQL, with the offsets in the same database. */
public final class PostgresFactStore implements FactStore {
  private final Database database;
  private final Session session;
  private final RowWriter writer;

  /** Connects and brings the schema up to date when first used. */
  public PostgresFactStore(Database database) {
    this(database, Schema.Care.MIGRATE);
  }

  /** Connects and takes that care of the schema when first used. */
  public PostgresFactStore(Database database, Schema.Care care) {
    this(database, care, new UnnestWriter());
  }

  PostgresFactStore(Database database, RowWriter writer) {
    this(database, Schema.Care.MIGRATE, writer);
  }

  private PostgresFactStore(Database database, Schema.Care care, RowWriter writer) {
    this.database = database;
    this.session = new Session(database, care);
    this.writer = writer;
  }

  @Override
  public Map<TopicPartition, Claim> claim(
      Map<TopicPartition, Log> logs, String owner, boolean acceptGap)
      throws StoreUnavailableException {
    try {
      return session.<Map<TopicPartition, Claim>, RuntimeException>transaction(
          connection -> new Offsets(connection).claim(logs, owner, acceptGap));
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public Stored store(Batch batch, LetterLimit limit)
      throws FencedException, StoreUnavailableException {
    try {
      Optional<Stored> stored =
          session.<Optional<Stored>, RuntimeException>transaction(
              connection -> write(connection, batch, limit));
      return stored.isPresent() ? stored.get() : resolve(batch, limit);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private Optional<Stored> write(Connection connection, Batch batch, LetterLimit limit)
      throws SQLException {
    if (!new Offsets(connection).move(batch.moves())) {
      connection.rollback();
      return Optional.empty();
    }
    return Optional.of(new Isolation(connection, writer, limit).write(batch.entries()));
  }

  /** Tells partitions whose commit had only lost its answer from those that others own. */
  private Stored resolve(Batch batch, LetterLimit limit)
      throws SQLException, FencedException, StoreUnavailableException {
    Set<TopicPartition> stored = new HashSet<>();
    Set<TopicPartition> fenced = new HashSet<>();
    String owner = "nobody";
    for (var entry : batch.moves().entrySet()) {
      Offsets.@Nullable Row row = row(entry.getKey());
      Move move = entry.getValue();
      if (row == null || row.epoch() != move.epoch()) {
        fenced.add(entry.getKey());
        owner = row == null ? owner : row.owner();
      } else if (row.next() == move.next()) {
        stored.add(entry.getKey());
      } else if (row.next() != move.expected()) {
        throw new IllegalStateException(entry.getKey() + " is at " + row.next() + ", not " + move);
      }
    }
    if (!fenced.isEmpty()) {
      throw new FencedException(fenced, owner);
    }
    return storeRest(batch.without(stored), limit);
  }

  private Stored storeRest(Batch rest, LetterLimit limit)
      throws FencedException, StoreUnavailableException {
    return rest.isEmpty() ? new Stored(Map.of(), List.of(), 0) : store(rest, limit);
  }

  private Offsets.@Nullable Row row(TopicPartition partition) throws SQLException {
    return session
        .<Optional<Offsets.Row>, RuntimeException>transaction(
            connection -> new Offsets(connection).read(partition, false))
        .orElse(null);
  }

  private StoreUnavailableException unavailable(SQLException e) {
    SQLException next = e.getNextException();
    SQLException last = next == null ? e : next;
    String said = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    return new StoreUnavailableException(
        "the database at " + database + " cannot be written to: " + said, e);
  }

  @Override
  public void close() {
    session.close();
  }
}
