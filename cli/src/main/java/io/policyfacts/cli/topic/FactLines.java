package io.policyfacts.cli.topic;

import io.policyfacts.cli.show.Cells;
import io.policyfacts.cli.show.FactTable;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Facts as they come, a line each; of what was shown, its retraction too. */
public final class FactLines implements FactFeed.Listener {
  /** How a line looks. */
  // Lower case: these are the words of --format.
  public enum Format {
    /** For people. */
    table,
    /** The fact of the contract; a retraction is {@code {"id":…,"retracted":true}}. */
    jsonl
  }

  private final Format format;
  private final Predicate<Fact> wanted;
  private final Consumer<String> out;
  private final Consumer<String> err;
  private final Map<String, Fact> shown = new HashMap<>();

  /** Prints the facts that are wanted. */
  public FactLines(
      Format format, Predicate<Fact> wanted, Consumer<String> out, Consumer<String> err) {
    this.format = format;
    this.wanted = wanted;
    this.out = out;
    this.err = err;
    if (format == Format.table) {
      out.accept(row("change", "country", "metric", "value", "status", "period", "quote"));
    }
  }

  @Override
  public void published(Fact fact) {
    if (!wanted.test(fact)) {
      retracted(fact.id());
      return;
    }
    String change = shown.put(fact.id(), fact) == null ? "asserted" : "revised";
    out.accept(format == Format.jsonl ? Json.line(fact) : row(change, fact));
  }

  @Override
  public void retracted(String factId) {
    Fact fact = shown.remove(factId);
    if (fact != null) {
      out.accept(
          format == Format.jsonl
              ? Json.line(Map.of("id", factId, "retracted", true))
              : row("retracted", fact));
    }
  }

  @Override
  public void malformed(String place, String problem) {
    err.accept(place + " is no fact: " + problem);
  }

  private static String row(String change, Fact fact) {
    return row(
        change,
        text(fact.country()),
        fact.metric(),
        text(FactTable.value(fact)),
        fact.status().name().toLowerCase(Locale.ROOT),
        text(FactTable.period(fact.period())),
        fact.evidence().quote());
  }

  private static String row(String... cells) {
    return Cells.clean(
            String.format(Locale.ROOT, "%-9s %-8s %-17s %-24s %-10s %-16s %s", (Object[]) cells))
        .stripTrailing();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
