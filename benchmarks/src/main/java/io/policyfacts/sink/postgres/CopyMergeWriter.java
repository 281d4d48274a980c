package io.policyfacts.sink.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** COPY into a temporary table, then one statement that merges it: PostgreSQL's fastest way in. */
final class CopyMergeWriter implements RowWriter {
  @Override
  public <R> long write(Connection connection, Table<R> table, List<R> rows) throws SQLException {
    String staging = "staging_" + table.name();
    String names = table.columnNames();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMP TABLE IF NOT EXISTS "
              + staging
              + " ON COMMIT DELETE ROWS AS SELECT "
              + names
              + " FROM "
              + table.name()
              + " WITH NO DATA");
      String copy = "COPY " + staging + " (" + names + ") FROM STDIN";
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new StringReader(lines(table, rows)));
      return statement.executeUpdate(table.upsert("SELECT " + names + " FROM " + staging));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <R> String lines(Table<R> table, List<R> rows) {
    StringBuilder lines = new StringBuilder();
    for (R row : rows) {
      String separator = "";
      for (Column<R> column : table.columns()) {
        lines.append(separator);
        append(column.text().apply(row), lines);
        separator = "\t";
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static void append(@Nullable String text, StringBuilder to) {
    if (text == null) {
      to.append("\\N");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> to.append("\\\\");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> to.append(c);
      }
    }
  }
}
