package io.policyfacts.cli.demo;

import io.policyfacts.cli.show.Amounts;
import io.policyfacts.cli.show.Cells;
import io.policyfacts.cli.show.FactTable;
import io.policyfacts.cli.show.Table;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.FactChange.Cause;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.UsdAmount;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the database says after a crawl: the facts, one of them traced, what a correction changed.
 */
final class Report {
  private static final String FACTS =
      """
      SELECT country, subject, metric, comparison, min_value, max_value, unit, event,
             usd_min, usd_max, usd_basis, usd_rate, usd_month, status, period_from, period_to, quote
      FROM current_facts
      ORDER BY country NULLS LAST, article_published_on, article_id, quote_start, id
      """;

  private static final String TRACED =
      """
      SELECT f.metric, f.quote, f.sentence, f.article_title, f.article_url, f.article_revision,
             f.quote_start, f.quote_end, f.rule, f.extractor_version,
             array_to_string(f.checks, ', ') AS checks
      FROM current_facts f
      ORDER BY cardinality(f.checks) DESC, f.country = 'KR' DESC, f.article_id, f.quote_start, f.id
      LIMIT 1
      """;

  private static final String CHANGES =
      """
      SELECT CASE WHEN next.fact_id IS NULL THEN h.change ELSE 'replaced' END AS change,
             h.before::text AS before, coalesce(h.after, next.after)::text AS after
      FROM fact_history h
      LEFT JOIN fact_history next ON next.fact_id = h.replaced_by AND next.replaces = h.fact_id
      WHERE h.cause = ? AND (h.change <> 'asserted' OR h.replaces IS NULL)
      ORDER BY h.article_id, h.seq
      """;

  private final Connection database;
  private final Terminal terminal;
  private final Consumer<String> out;

  Report(Connection database, Terminal terminal, Consumer<String> out) {
    this.database = database;
    this.terminal = terminal;
    this.out = out;
  }

  /**
   * Prints all current facts.
   *
   * @return how many there are
   */
  int facts() throws SQLException {
    Table table =
        new Table(
            terminal, "country", "subject", "metric", "value", "USD", "status", "period", "quote");
    int count = 0;
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(FACTS)) {
      for (; row.next(); count++) {
        add(row, table);
      }
    }
    table.print(out);
    return count;
  }

  private static void add(ResultSet row, Table table) throws SQLException {
    table.row(
        row.getString("country"),
        row.getString("subject"),
        row.getString("metric"),
        value(row),
        usd(row),
        row.getString("status"),
        FactTable.period(row.getString("period_from"), row.getString("period_to")),
        row.getString("quote"));
  }

  /** Prints where one fact comes from. */
  void trace() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(TRACED)) {
      if (row.next()) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          line(row.getMetaData().getColumnLabel(i), row.getString(i));
        }
      }
    }
  }

  /**
   * Prints what corrections changed.
   *
   * @return how many changes there are
   */
  int corrections() throws SQLException {
    Table table = new Table(terminal, "change", "metric", "before", "after", "differs in");
    int count = 0;
    try (PreparedStatement statement = database.prepareStatement(CHANGES)) {
      statement.setString(1, Cause.CORRECTED.name().toLowerCase(Locale.ROOT));
      try (ResultSet row = statement.executeQuery()) {
        for (; row.next(); count++) {
          Change change = Change.of(row.getString("before"), row.getString("after"));
          table.row(
              row.getString("change"),
              change.metric(),
              change.quoteBefore(),
              change.quoteAfter(),
              change.differences());
        }
      }
    }
    table.print(out);
    return count;
  }

  private void line(String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      out.accept(String.format(Locale.ROOT, "  %-18s %s", label.replace('_', ' '), clean(value)));
    }
  }

  private static String clean(String value) {
    return Cells.clean(value);
  }

  private static @Nullable String value(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    return unit == null
        ? row.getString("event")
        : Amounts.of(
            comparison(row),
            new Quantity(row.getBigDecimal("min_value"), row.getBigDecimal("max_value"), unit));
  }

  private static @Nullable String usd(ResultSet row) throws SQLException {
    String basis = row.getString("usd_basis");
    if (basis == null) {
      return null;
    }
    BigDecimal rate = row.getBigDecimal("usd_rate");
    UsdAmount usd =
        new UsdAmount(
            row.getBigDecimal("usd_min"),
            row.getBigDecimal("usd_max"),
            UsdAmount.Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
            rate,
            row.getString("usd_month"));
    return Amounts.of(comparison(row), usd);
  }

  private static Comparison comparison(ResultSet row) throws SQLException {
    return Comparison.ofSymbol(row.getString("comparison"));
  }
}
