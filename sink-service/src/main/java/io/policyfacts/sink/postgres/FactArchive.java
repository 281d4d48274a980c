package io.policyfacts.sink.postgres;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.sink.store.FactQuery;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.StoredFact;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stored facts as they are or were. It reads with a role that may read alone, in one snapshot,
 * and holds a thousand rows at a time.
 */
public final class FactArchive implements AutoCloseable {
  private static final int ROWS_AT_A_TIME = 1000;
  private static final String UNDEFINED_TABLE = "42P01";

  private static final String COLUMNS = "SELECT h.after, h.changed_at, a.language, a.source";

  private static final String PRESENT =
      " FROM facts f JOIN fact_history h ON h.fact_id = f.id AND h.seq = f.seq"
          + " LEFT JOIN articles a ON a.id = f.article_id";

  private static final String PAST =
      " FROM (SELECT DISTINCT ON (fact_id) * FROM fact_history WHERE changed_at <= ?"
          + " ORDER BY fact_id, seq DESC) h JOIN facts f ON f.id = h.fact_id"
          + " LEFT JOIN articles a ON a.id = f.article_id";

  private static final String NOT_MARKED =
      "NOT EXISTS (SELECT FROM fact_marks m WHERE m.fact_id = f.id AND ";

  private static final String ORDER =
      " ORDER BY f.article_published_on NULLS LAST, f.article_id, f.quote_start, f.id";

  private final Database database;
  private final Connection connection;

  private FactArchive(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  /**
   * Connects and takes a snapshot.
   *
   * @throws StoreUnavailableException if the database cannot be reached
   */
  public static FactArchive open(Database database) throws StoreUnavailableException {
    try {
      Connection connection = database.readerSource().getConnection();
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new FactArchive(database, connection);
    } catch (SQLException e) {
      throw unavailable(database, e);
    }
  }

  /**
   * How many facts there are.
   *
   * @throws StoreUnavailableException if the database cannot answer
   */
  public long count(FactQuery query) throws StoreUnavailableException {
    long[] count = {0};
    run(query, "SELECT count(*)", "", rows -> count[0] = rows.getLong(1));
    return count[0];
  }

  /**
   * Hands out the facts, ordered by their articles' dates and their places in them.
   *
   * @throws StoreUnavailableException if the database cannot answer
   */
  public void read(FactQuery query, Consumer<StoredFact> facts) throws StoreUnavailableException {
    run(query, COLUMNS, ORDER, rows -> facts.accept(fact(rows)));
  }

  /** What is done with a row. */
  @FunctionalInterface
  private interface RowUse {
    void of(ResultSet row) throws SQLException;
  }

  private void run(FactQuery query, String columns, String order, RowUse use)
      throws StoreUnavailableException {
    Conditions conditions = conditions(query);
    String from = query.asOf() == null ? PRESENT : PAST;
    try (PreparedStatement statement =
        connection.prepareStatement(columns + from + conditions.where() + order)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      conditions.bind(statement);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          use.of(rows);
        }
      }
    } catch (SQLException e) {
      throw unavailable(database, e);
    }
  }

  private static Conditions conditions(FactQuery query) {
    Conditions conditions = new Conditions();
    OffsetDateTime asOf = at(query.asOf());
    if (asOf != null) {
      conditions.bindFirst(asOf);
    }
    conditions.holds(asOf == null ? "f.retracted_at IS NULL" : "h.change <> 'retracted'");
    conditions.anyOf("f.metric", query.metrics());
    conditions.anyOf("a.language", query.languages());
    conditions.anyOf("a.source", query.sources());
    if (!query.marked() && asOf == null) {
      conditions.holds(NOT_MARKED + "m.unmarked_at IS NULL)");
    } else if (!query.marked()) {
      conditions.add(
          NOT_MARKED + "? BETWEEN m.marked_at AND coalesce(m.unmarked_at, 'infinity'))", asOf);
    }
    return conditions;
  }

  private static StoredFact fact(ResultSet row) throws SQLException {
    return new StoredFact(
        Json.read(row.getString(1).getBytes(StandardCharsets.UTF_8), Fact.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4));
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static StoreUnavailableException unavailable(Database database, SQLException e) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String hint =
        UNDEFINED_TABLE.equals(e.getSQLState()) ? ": a sink of this version makes it" : "";
    return new StoreUnavailableException("the database at " + database + ": " + said + hint, e);
  }

  @Override
  public void close() throws StoreUnavailableException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unavailable(database, e);
    }
  }
}
