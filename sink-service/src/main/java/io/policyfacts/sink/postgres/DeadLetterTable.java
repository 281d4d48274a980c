package io.policyfacts.sink.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.policyfacts.contracts.Json;
import io.policyfacts.sink.store.FiledLetter;
import io.policyfacts.sink.store.LetterFilter;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filed dead letters of all services, to be looked through and given a state. */
public final class DeadLetterTable implements AutoCloseable {
  private static final String COLUMNS =
      "SELECT id, service, version, topic, record_partition, record_offset, article_id, exception,"
          + " message, key, value, headers::text, failed_at, recorded_at, state, state_at,"
          + " state_note FROM dead_letters";

  private static final String ORDER = " ORDER BY topic, record_partition, record_offset, id LIMIT ";

  private static final String MARK =
      "UPDATE dead_letters SET state = ?, state_at = now(), state_note = ? WHERE id = ?";

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final Database database;
  private final Session session;

  /** Connects, and brings the schema up to date, when first used. */
  public DeadLetterTable(Database database) {
    this.database = database;
    session = new Session(database, Schema.Care.MIGRATE);
  }

  /**
   * Letters that pass a filter, in the order in which their records were written.
   *
   * @throws StoreUnavailableException if the database cannot answer
   */
  public List<FiledLetter> find(LetterFilter filter) throws StoreUnavailableException {
    return ask(connection -> find(connection, filter));
  }

  /**
   * Sets the state of a letter.
   *
   * @param note what is said about it; absent keeps nothing
   * @throws StoreUnavailableException if the database cannot answer
   */
  public void mark(String id, FiledLetter.State state, @Nullable String note)
      throws StoreUnavailableException {
    ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            statement.setString(1, state.text());
            statement.setString(2, note);
            statement.setString(3, id);
            return statement.executeUpdate();
          }
        });
  }

  private <T> T ask(Session.Work<T, RuntimeException> work) throws StoreUnavailableException {
    try {
      return session.transaction(work);
    } catch (SQLException e) {
      String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new StoreUnavailableException("the database at " + database + ": " + said, e);
    }
  }

  private static List<FiledLetter> find(Connection connection, LetterFilter filter)
      throws SQLException {
    Conditions conditions = new Conditions();
    conditions.add("id LIKE ? || '%'", filter.id());
    conditions.add("state = ?", filter.state() == null ? null : filter.state().text());
    conditions.add("topic LIKE '%' || ? || '%'", filter.topic());
    conditions.add("exception || ': ' || message ILIKE '%' || ? || '%'", filter.cause());
    conditions.add("failed_at >= ?", offset(filter.since()));
    conditions.add("failed_at < ?", offset(filter.until()));
    String sql = COLUMNS + conditions.where() + ORDER + filter.most();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      conditions.bind(statement);
      try (ResultSet rows = statement.executeQuery()) {
        List<FiledLetter> letters = new ArrayList<>();
        while (rows.next()) {
          letters.add(letter(rows));
        }
        return letters;
      }
    }
  }

  private static FiledLetter letter(ResultSet row) throws SQLException {
    return new FiledLetter(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getBytes(10),
        row.getBytes(11),
        headers(row.getString(12)),
        row.getObject(13, OffsetDateTime.class).toInstant(),
        instant(row.getObject(14, OffsetDateTime.class)),
        FiledLetter.State.of(row.getString(15)),
        instant(row.getObject(16, OffsetDateTime.class)),
        row.getString(17));
  }

  private static Map<String, String> headers(String json) {
    try {
      return Json.mapper().readValue(json, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("headers that are no object of texts: " + json, e);
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    session.close();
  }
}
