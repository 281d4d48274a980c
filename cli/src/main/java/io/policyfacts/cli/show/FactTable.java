package io.policyfacts.cli.show;

import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Facts as a table, each with its sentence below it in which the evidence is marked. */
public final class FactTable {
  private static final String INDENT = "    ";

  private final Terminal terminal;

  /** Prints for a terminal. */
  public FactTable(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Hands out the lines of one article's facts, with a heading. */
  public void print(String heading, List<Fact> facts, Consumer<String> out) {
    String count =
        facts.isEmpty() ? "no facts" : facts.size() == 1 ? "1 fact" : facts.size() + " facts";
    out.accept(terminal.strong(Cells.clean(heading)) + ": " + count);
    if (facts.isEmpty()) {
      return;
    }
    Table table =
        new Table(terminal, "metric", "value", "USD", "country", "status", "period", "subject");
    facts.forEach(fact -> add(fact, table));
    table.print(out);
  }

  private void add(Fact fact, Table table) {
    table.row(
        fact.metric(),
        value(fact),
        usd(fact),
        fact.country(),
        fact.status().name().toLowerCase(Locale.ROOT),
        period(fact.period()),
        fact.subject());
    table.note(below(fact));
  }

  /** The amount, or of a milestone what happens. */
  public static @Nullable String value(Fact fact) {
    return fact.quantity() == null ? fact.event() : Amounts.of(fact.comparison(), fact.quantity());
  }

  /** The amount in US dollars, where there is one. */
  public static @Nullable String usd(Fact fact) {
    return fact.usd() == null ? null : Amounts.of(fact.comparison(), fact.usd());
  }

  /**
   * The time it is about: {@code 2024}, {@code 2021 to 2027}, {@code from 2025-08}, {@code by
   * 2027}.
   */
  public static @Nullable String period(@Nullable Period period) {
    return period == null ? null : period(period.from(), period.to());
  }

  /** The same from its two ends. */
  public static @Nullable String period(@Nullable String from, @Nullable String to) {
    if (from == null) {
      return to == null ? null : "by " + to;
    }
    if (to == null) {
      return "from " + from;
    }
    return from.equals(to) ? from : from + " to " + to;
  }

  private List<String> below(Fact fact) {
    List<String> lines = new ArrayList<>();
    for (String line :
        Cells.wrap(sentence(fact.evidence()), terminal.columns() - INDENT.length())) {
      lines.add(INDENT + line);
    }
    if (!fact.checks().isEmpty()) {
      lines.add(INDENT + "! " + String.join(", ", fact.checks()));
    }
    return lines;
  }

  private String sentence(Evidence evidence) {
    String text = evidence.sentence().text();
    int start = text.offsetByCodePoints(0, evidence.start() - evidence.sentence().start());
    int end = text.offsetByCodePoints(start, evidence.end() - evidence.start());
    return Cells.clean(text.substring(0, start))
        + terminal.marked(Cells.clean(text.substring(start, end)))
        + Cells.clean(text.substring(end));
  }
}
