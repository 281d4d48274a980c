package io.policyfacts.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** JDBC's own batch: one statement a row, sent together. */
final class PlainBatchWriter implements RowWriter {
  @Override
  public <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException {
    String values =
        table.columns().stream().map(c -> "?::" + c.type()).collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement(table.upsert("VALUES (" + values + ")"))) {
      for (R row : rows) {
        int position = 1;
        for (Column<R> column : table.columns()) {
          statement.setString(position++, column.text().apply(row));
        }
        statement.addBatch();
      }
      long written = 0;
      for (int count : statement.executeBatch()) {
        written += Math.max(0, count);
      }
      return written;
    }
  }
}
