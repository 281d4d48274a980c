package io.policyfacts.sink.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes all rows with one statement, each column an array. The arrays are unnested side by side in
 * a select list, which hands row after row on, where {@code FROM unnest(…)} would first store each
 * column.
 */
final class UnnestWriter implements RowWriter {
  @Override
  public <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException {
    List<@Nullable String[]> columns =
        table.columns().parallelStream().map(column -> values(column, rows)).toList();
    try (PreparedStatement statement = connection.prepareStatement(sql(table))) {
      int position = 1;
      for (@Nullable String[] values : columns) {
        Array array = connection.createArrayOf("text", values);
        statement.setArray(position++, array);
      }
      return statement.executeUpdate();
    }
  }

  private static <R> @Nullable String[] values(Column<R> column, List<R> rows) {
    @Nullable String[] values = new String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.text().apply(rows.get(i));
    }
    return values;
  }

  private static String sql(Table<?> table) {
    String casts =
        table.columns().stream()
            .map(c -> c.name() + "::" + c.type())
            .collect(Collectors.joining(", "));
    String arrays =
        table.columns().stream()
            .map(c -> "unnest(?::text[]) AS " + c.name())
            .collect(Collectors.joining(", "));
    return table.upsert("SELECT " + casts + " FROM (SELECT " + arrays + ") AS u");
  }
}
