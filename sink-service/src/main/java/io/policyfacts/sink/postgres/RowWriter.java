package io.policyfacts.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A way of bringing many rows into a table within the current transaction. */
interface RowWriter {
  /**
   * Inserts rows, and replaces older rows of the same keys.
   *
   * @param rows at most one of each key
   * @return rows inserted or replaced
   */
  <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException;
}
