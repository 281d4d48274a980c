package io.policyfacts.sink.postgres;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.sink.store.Mark;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The marks of facts that somebody holds for wrong. It needs to read, and to write marks alone. */
public final class MarkTable implements AutoCloseable {
  private static final String IDS =
      "SELECT id FROM facts WHERE id LIKE ? || '%' ORDER BY id LIMIT 2";

  private static final String MARK =
      "INSERT INTO fact_marks (fact_id, marked_by, reason, seq, fact, language)"
          + " SELECT f.id, ?, ?, f.seq, coalesce(h.after, h.before), a.language"
          + " FROM facts f JOIN fact_history h ON h.fact_id = f.id AND h.seq = f.seq"
          + " LEFT JOIN articles a ON a.id = f.article_id WHERE f.id = ?"
          + " ON CONFLICT (fact_id) WHERE unmarked_at IS NULL DO NOTHING";

  private static final String UNMARK =
      "UPDATE fact_marks SET unmarked_at = now(), unmarked_by = ?, unmarked_because = ?"
          + " WHERE fact_id LIKE ? || '%' AND unmarked_at IS NULL";

  private static final String LIST =
      "SELECT m.fact, m.language, m.reason, m.marked_by, m.marked_at, v.since_then, v.replaced_by"
          + " FROM fact_marks m JOIN marked_facts v USING (fact_id)"
          + " WHERE m.unmarked_at IS NULL ORDER BY m.marked_at, m.fact_id";

  private final Database database;
  private final Session session;

  /** Connects when first used; the schema must be there. */
  public MarkTable(Database database) {
    this.database = database;
    session = Session.ofGuest(database);
  }

  /**
   * Ids of facts that begin so, two at most.
   *
   * @throws StoreUnavailableException if the database cannot answer
   */
  public List<String> ids(String begin) throws StoreUnavailableException {
    return ask(connection -> ids(connection, begin));
  }

  /**
   * Marks a fact.
   *
   * @return whether it is marked by this; not if it was marked already or is not there
   * @throws StoreUnavailableException if the database cannot answer or the role may not mark
   */
  public boolean mark(String factId, String reason, String by) throws StoreUnavailableException {
    return ask(connection -> update(connection, MARK, by, reason, factId)) == 1;
  }

  /**
   * Takes marks back; they stay in the table.
   *
   * @param begin begin of the ids
   * @return how many
   * @throws StoreUnavailableException if the database cannot answer or the role may not mark
   */
  public int unmark(String begin, String because, String by) throws StoreUnavailableException {
    return ask(connection -> update(connection, UNMARK, by, because, begin));
  }

  /**
   * The marks in force, the oldest first.
   *
   * @throws StoreUnavailableException if the database cannot answer
   */
  public List<Mark> inForce() throws StoreUnavailableException {
    return ask(MarkTable::inForce);
  }

  private <T> T ask(Session.Work<T, RuntimeException> work) throws StoreUnavailableException {
    try {
      return session.transaction(work);
    } catch (SQLException e) {
      throw FactArchive.unavailable(database, e);
    }
  }

  private static List<String> ids(Connection connection, String begin) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(IDS)) {
      statement.setString(1, begin);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> ids = new ArrayList<>();
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
        return ids;
      }
    }
  }

  private static int update(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static List<Mark> inForce(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LIST);
        ResultSet rows = statement.executeQuery()) {
      List<Mark> marks = new ArrayList<>();
      while (rows.next()) {
        marks.add(
            new Mark(
                Json.read(rows.getString(1).getBytes(StandardCharsets.UTF_8), Fact.class),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                Mark.SinceThen.of(rows.getString(6)),
                rows.getString(7)));
      }
      return marks;
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
