package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FencedException;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Log;
import io.policyfacts.sink.store.Move;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The sink's store with one protection taken out, to see that the tests of the guarantees would
 * notice. Nothing of this is in the product's jars.
 */
public enum Sabotage {
  /** The product as it is. */
  NONE {
    @Override
    public FactStore store(Database database) {
      return new PostgresFactStore(database);
    }
  },

  /** Rows in one transaction, offsets in the next. */
  OFFSETS_APART {
    @Override
    public FactStore store(Database database) {
      return new Variant(database) {
        @Override
        public Stored store(Batch batch, LetterLimit limit)
            throws FencedException, StoreUnavailableException {
          Stored stored = product.store(new Batch(batch.entries(), Map.of()), limit);
          product.store(new Batch(List.of(), batch.moves()), limit);
          return stored;
        }
      };
    }
  },

  /** Whoever comes may write, whatever epoch and offset the partition has. */
  NO_FENCE {
    @Override
    public FactStore store(Database database) {
      return new Variant(database) {
        @Override
        public Stored store(Batch batch, LetterLimit limit)
            throws FencedException, StoreUnavailableException {
          try {
            return product.store(batch, limit);
          } catch (FencedException e) {
            return product.store(new Batch(batch.entries(), moves(database, batch)), limit);
          }
        }
      };
    }
  },

  /** The row that comes last stays. */
  OLDER_OVER_NEWER {
    @Override
    public FactStore store(Database database) {
      RowWriter writer = new UnnestWriter();
      return new PostgresFactStore(
          database,
          new RowWriter() {
            @Override
            public <R> long write(Connection connection, Table<R> table, List<R> rows)
                throws SQLException {
              String newer = table.newer().isEmpty() ? "" : "true";
              return writer.write(
                  connection,
                  new Table<>(
                      table.name(),
                      table.key(),
                      table.identity(),
                      table.age(),
                      newer,
                      table.columns()),
                  rows);
            }
          });
    }
  },

  /** A topic's id is not looked at. */
  NO_TOPIC_ID {
    @Override
    public FactStore store(Database database) {
      return new Variant(database) {
        @Override
        public Map<TopicPartition, Claim> claim(
            Map<TopicPartition, Log> logs, String owner, boolean acceptGap)
            throws StoreUnavailableException {
          Map<TopicPartition, Log> alike = new HashMap<>();
          logs.forEach((p, log) -> alike.put(p, new Log("any", 0, Long.MAX_VALUE)));
          return product.claim(alike, owner, acceptGap);
        }
      };
    }
  },

  /** Whatever goes wrong is the record's fault. */
  OUTAGES_BLAME_RECORDS {
    @Override
    public FactStore store(Database database) {
      RowWriter writer = new UnnestWriter();
      return new PostgresFactStore(
          database,
          new RowWriter() {
            @Override
            public <R> long write(Connection connection, Table<R> table, List<R> rows)
                throws SQLException {
              try {
                return writer.write(connection, table, rows);
              } catch (SQLException e) {
                throw new SQLException(e.getMessage(), "22000", e);
              }
            }
          });
    }
  },

  /** Each record is tried alone. */
  ONE_BY_ONE {
    @Override
    public FactStore store(Database database) {
      return new Variant(database) {
        @Override
        public Stored store(Batch batch, LetterLimit limit)
            throws FencedException, StoreUnavailableException {
          List<Entry> letters = new ArrayList<>();
          int attempts = 0;
          for (Entry entry : batch.entries()) {
            Stored one = product.store(new Batch(List.of(entry), Map.of()), limit);
            letters.addAll(one.letters());
            attempts += one.attempts();
          }
          product.store(new Batch(List.of(), batch.moves()), limit);
          return new Stored(Map.of(), letters, attempts);
        }
      };
    }
  };

  /** A store on a database. */
  public abstract FactStore store(Database database);

  /** The moves that the partitions would let pass now. */
  private static Map<TopicPartition, Move> moves(Database database, Batch batch) {
    try (Connection connection = database.source().getConnection()) {
      Map<TopicPartition, Move> moves = new HashMap<>();
      for (Map.Entry<TopicPartition, Move> move : batch.moves().entrySet()) {
        Offsets.Row row = new Offsets(connection).read(move.getKey(), false).orElseThrow();
        long next = Math.max(row.next(), move.getValue().next());
        moves.put(move.getKey(), new Move(row.epoch(), row.next(), next));
      }
      return moves;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The product but for what is overridden. */
  private abstract static class Variant implements FactStore {
    final FactStore product;

    Variant(Database database) {
      product = new PostgresFactStore(database);
    }

    @Override
    public Map<TopicPartition, Claim> claim(
        Map<TopicPartition, Log> logs, String owner, boolean acceptGap)
        throws StoreUnavailableException {
      return product.claim(logs, owner, acceptGap);
    }

    @Override
    public Stored store(Batch batch, LetterLimit limit)
        throws FencedException, StoreUnavailableException {
      return product.store(batch, limit);
    }

    @Override
    public void close() {
      product.close();
    }
  }
}
