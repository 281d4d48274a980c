package io.policyfacts.sink.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes all rows with one statement, each column an array. */
final class UnnestWriter implements RowWriter {
  @Override
  public <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql(table))) {
      int position = 1;
      for (Column<R> column : table.columns()) {
        @Nullable String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = column.text().apply(rows.get(i));
        }
        Array array = connection.createArrayOf("text", values);
        statement.setArray(position++, array);
      }
      return statement.executeUpdate();
    }
  }

  private static String sql(Table<?> table) {
    String casts =
        table.columns().stream()
            .map(c -> "u." + c.name() + "::" + c.type())
            .collect(Collectors.joining(", "));
    String arrays =
        table.columns().stream().map(c -> "?::text[]").collect(Collectors.joining(", "));
    return table.upsert(
        "SELECT " + casts + " FROM unnest(" + arrays + ") AS u (" + table.columnNames() + ")");
  }
}
