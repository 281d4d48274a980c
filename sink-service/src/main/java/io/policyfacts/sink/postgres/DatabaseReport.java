package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database says of itself; asking changes nothing in it.
 *
 * @param address JDBC URL without credentials
 * @param version the server's version, as text
 * @param major its major number
 * @param readOnly whether it refuses to write
 * @param durable whether a commit is on disk before it is answered
 * @param schema version of the product's schema; empty if it is not made yet
 * @param openLetters dead letters that wait for a person
 */
public record DatabaseReport(
    String address,
    String version,
    int major,
    boolean readOnly,
    boolean durable,
    String schema,
    long openLetters) {

  private static final String OPEN = "SELECT count(*) FROM dead_letters WHERE state = 'open'";
  private static final String NEWEST =
      "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";
  private static final int NUMBERS_IN_MAJOR = 10_000;

  /**
   * Connects and asks.
   *
   * @throws StoreUnavailableException if it does not answer
   */
  public static DatabaseReport of(Database database) throws StoreUnavailableException {
    try (Connection connection = database.source().getConnection()) {
      boolean made = !ask(connection, "SELECT to_regclass('flyway_schema_history')").isEmpty();
      boolean filed = !ask(connection, "SELECT to_regclass('dead_letters')").isEmpty();
      String number = ask(connection, "SHOW server_version_num");
      return new DatabaseReport(
          database.toString(),
          ask(connection, "SHOW server_version"),
          Integer.parseInt(number) / NUMBERS_IN_MAJOR,
          ask(connection, "SHOW transaction_read_only").equals("on"),
          !ask(connection, "SHOW fsync").equals("off")
              && !ask(connection, "SHOW synchronous_commit").equals("off"),
          made ? ask(connection, NEWEST) : "",
          filed ? Long.parseLong(ask(connection, OPEN)) : 0);
    } catch (SQLException e) {
      String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new StoreUnavailableException("the database at " + database + ": " + said, e);
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      String value = row.next() ? row.getString(1) : null;
      return value == null ? "" : value;
    }
  }
}
