package io.policyfacts.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The product's writer, each with a protection less. */
final class SabotagedWriters {
  private static final RowWriter PRODUCT = new UnnestWriter();

  private SabotagedWriters() {}

  /** Does not ask which row is the newer. */
  static final class Overwriting implements RowWriter {
    @Override
    public <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException {
      String always = table.newer().isEmpty() ? "" : "true";
      return PRODUCT.write(connection, withNewer(table, always), rows);
    }

    private static <R> Table<R> withNewer(Table<R> table, String newer) {
      return new Table<>(
          table.name(), table.key(), table.identity(), table.age(), newer, table.columns());
    }
  }

  /** Takes every error for one of the data. */
  static final class Blaming implements RowWriter {
    @Override
    public <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException {
      try {
        return PRODUCT.write(connection, table, rows);
      } catch (SQLException e) {
        throw new SQLException(e.getMessage(), "22000", e);
      }
    }
  }

  /** Takes all limits of time from its connection. */
  static final class Unlimited implements RowWriter {
    @Override
    public <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LOCAL statement_timeout = 0");
        statement.execute("SET LOCAL lock_timeout = 0");
        statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
      }
      return PRODUCT.write(connection, table, rows);
    }
  }
}
