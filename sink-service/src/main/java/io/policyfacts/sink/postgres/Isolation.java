package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Stored;
import io.policyfacts.sink.store.TooManyDeadLettersException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PSQLException;

/**
 * Writes a batch within the current transaction and finds the records that the tables refuse by
 * halving: k of n take at most 2·k·⌈log2 n⌉ + 1 attempts, and each becomes a dead letter.
 */
final class Isolation {
  private static final String OPEN =
      "SELECT count(*) FROM dead_letters WHERE state = 'open' AND service = ?"
          + " AND filed_at > now() - make_interval(secs => ?)";

  private final Connection connection;
  private final RowWriter writer;
  private final LetterLimit limit;
  private final Map<String, Long> counts = new HashMap<>();
  private final List<Entry> letters = new ArrayList<>();
  private int attempts;
  private long filedBefore = -1;

  Isolation(Connection connection, RowWriter writer, LetterLimit limit) {
    this.connection = connection;
    this.writer = writer;
    this.limit = limit;
  }

  /**
   * Writes the entries.
   *
   * @throws SQLException of the environment; those of records are dealt with
   * @throws TooManyDeadLettersException if there would be more dead letters than may be
   */
  Stored write(List<Entry> entries) throws SQLException {
    for (Entry entry : entries) {
      if (entry.failedHere()) {
        file(entry);
      }
    }
    int decoded = letters.size();
    isolate(entries);
    new Rows(letters.subList(decoded, letters.size())).write(connection, writer, counts);
    return new Stored(counts, letters, attempts);
  }

  private void isolate(List<Entry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    attempts++;
    Savepoint before = connection.setSavepoint();
    Map<String, Long> written = new HashMap<>();
    try {
      new Rows(entries).write(connection, writer, written);
      connection.releaseSavepoint(before);
      written.forEach((table, rows) -> counts.merge(table, rows, Long::sum));
    } catch (SQLException e) {
      if (Fault.of(e) == Fault.ENVIRONMENT) {
        throw e;
      }
      connection.rollback(before);
      split(entries, e);
    }
  }

  private void split(List<Entry> entries, SQLException e) throws SQLException {
    if (entries.size() == 1) {
      file(Entry.failed(entries.get(0).record(), "refused by the store", reason(e)));
      return;
    }
    int half = entries.size() / 2;
    isolate(entries.subList(0, half));
    isolate(entries.subList(half, entries.size()));
  }

  private void file(Entry letter) throws SQLException {
    letters.add(letter);
    if (filedBefore < 0) {
      filedBefore = open();
    }
    long open = filedBefore + letters.size();
    if (open > limit.most()) {
      throw new TooManyDeadLettersException(open, limit, letters.get(0).failure());
    }
  }

  /** Counted where all instances file theirs, so that a restart does not begin anew. */
  private long open() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setString(1, Entry.SERVICE);
      statement.setLong(2, limit.window().toSeconds());
      try (ResultSet count = statement.executeQuery()) {
        count.next();
        return count.getLong(1);
      }
    }
  }

  /** The server's message without the detail line, which would repeat the payload. */
  private static String reason(SQLException e) {
    String said = e.getMessage();
    if (e instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
      said = sql.getServerErrorMessage().getMessage();
    }
    return said + " (SQLSTATE " + e.getSQLState() + ")";
  }
}
