package io.policyfacts.sink.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A look at the database from outside, as an analyst or an operator has it. */
public final class Sql implements AutoCloseable {
  private static final List<String> TABLES =
      List.of("articles", "facts", "fact_history", "dead_letters", "sink_offsets");

  private final Connection connection;

  /** Connects. */
  public Sql(String jdbcUrl) throws SQLException {
    connection = DriverManager.getConnection(jdbcUrl);
  }

  /** Runs statements. */
  public void run(String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(statements, e);
    }
  }

  /** First column of the first row. */
  public String ask(String query) {
    return column(query).get(0);
  }

  /** First column of all rows. */
  public List<String> column(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** A database as if it had just been made. */
  public void dropEverything() {
    run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  }

  /** A hash over all rows of each table, without what only says how far and by whom. */
  public String rows() {
    StringBuilder rows = new StringBuilder();
    for (String table : TABLES) {
      String row = table.equals("sink_offsets") ? "topic || partition || topic_id" : "t::text";
      String query =
          "SELECT '"
              + table
              + " ' || count(*) || ' ' || coalesce(md5(string_agg("
              + row
              + ", ' ' ORDER BY "
              + row
              + ")), '') FROM "
              + table
              + " t";
      rows.append(ask(query)).append('\n');
    }
    return rows.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
