package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.Content;
import io.policyfacts.sink.store.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What entries are written as, table by table. */
final class Rows {
  private final List<Tables.Revision> revisions = new ArrayList<>();
  private final List<Tables.Withdrawal> withdrawals = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Tables.Letter> letters = new ArrayList<>();

  Rows(List<Entry> entries) {
    entries.forEach(this::add);
  }

  private void add(Entry entry) {
    Content content = entry.content();
    if (content instanceof Content.Published published) {
      revisions.add(new Tables.Revision(published.article(), entry));
    } else if (content instanceof Content.Withdrawn withdrawn) {
      withdrawals.add(new Tables.Withdrawal(withdrawn.articleId(), entry));
    } else if (content instanceof Content.Changed changed) {
      changes.add(Change.of(changed.change(), entry));
    } else if (content instanceof Content.Failed failed) {
      letters.add(new Tables.Letter(failed.letter(), entry));
    }
  }

  /** Writes all of them in the order that all writers share, and counts rows by table. */
  void write(Connection connection, RowWriter writer, Map<String, Long> counts)
      throws SQLException {
    write(connection, writer, Tables.ARTICLES, revisions, counts);
    write(connection, writer, Tables.WITHDRAWALS, withdrawals, counts);
    write(connection, writer, FactTables.FACTS, changes, counts);
    write(connection, writer, FactTables.HISTORY, changes, counts);
    write(connection, writer, Tables.LETTERS, letters, counts);
  }

  private static <R> void write(
      Connection connection,
      RowWriter writer,
      Table<R> table,
      List<R> rows,
      Map<String, Long> counts)
      throws SQLException {
    if (!rows.isEmpty()) {
      long written = writer.write(connection, table, table.newest(rows));
      counts.merge(table.name(), written, Long::sum);
    }
  }
}
