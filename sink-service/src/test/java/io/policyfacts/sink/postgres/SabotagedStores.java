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

/** The product's store, each with a protection less. */
final class SabotagedStores {
  private SabotagedStores() {}

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

  /** Stores rows first, then moves the offsets. */
  static final class OffsetsApart extends Variant {
    OffsetsApart(Database database) {
      super(database);
    }

    @Override
    public Stored store(Batch batch, LetterLimit limit)
        throws FencedException, StoreUnavailableException {
      Stored stored = product.store(new Batch(batch.entries(), Map.of()), limit);
      product.store(new Batch(List.of(), batch.moves()), limit);
      return stored;
    }
  }

  /** Stores what was refused once more, with the epoch and offset that pass. */
  static final class NoFence extends Variant {
    private final Database database;

    NoFence(Database database) {
      super(database);
      this.database = database;
    }

    @Override
    public Stored store(Batch batch, LetterLimit limit)
        throws FencedException, StoreUnavailableException {
      try {
        return product.store(batch, limit);
      } catch (FencedException e) {
        return product.store(new Batch(batch.entries(), passing(batch)), limit);
      }
    }

    private Map<TopicPartition, Move> passing(Batch batch) {
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
  }

  /** Claims every topic as if it were the one it was before. */
  static final class NoTopicId extends Variant {
    NoTopicId(Database database) {
      super(database);
    }

    @Override
    public Map<TopicPartition, Claim> claim(
        Map<TopicPartition, Log> logs, String owner, boolean acceptGap)
        throws StoreUnavailableException {
      Map<TopicPartition, Log> alike = new HashMap<>();
      logs.forEach((p, log) -> alike.put(p, new Log("any", 0, Long.MAX_VALUE)));
      return product.claim(alike, owner, acceptGap);
    }
  }

  /** Goes on without what could not be stored. */
  static final class Skipping extends Variant {
    Skipping(Database database) {
      super(database);
    }

    @Override
    public Stored store(Batch batch, LetterLimit limit) throws FencedException {
      try {
        return product.store(batch, limit);
      } catch (StoreUnavailableException e) {
        return new Stored(Map.of(), List.of(), 0);
      }
    }
  }

  /** Stores each record in a transaction of its own. */
  static final class OneByOne extends Variant {
    OneByOne(Database database) {
      super(database);
    }

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
  }
}
