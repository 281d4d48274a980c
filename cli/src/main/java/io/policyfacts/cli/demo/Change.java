package io.policyfacts.cli.demo;

import io.policyfacts.cli.show.FactTable;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fact, in words.
 *
 * @param before the fact as it was; absent of an assertion
 * @param after the fact as it is, or the one in its place; absent if there is none
 */
record Change(@Nullable Fact before, @Nullable Fact after) {
  private static final String NOTHING = "none";

  /** From the JSON in the history's columns. */
  static Change of(@Nullable String before, @Nullable String after) {
    return new Change(fact(before), fact(after));
  }

  @Nullable String metric() {
    return of(Fact::metric, after != null ? after : before);
  }

  @Nullable String quoteBefore() {
    return of(fact -> fact.evidence().quote(), before);
  }

  @Nullable String quoteAfter() {
    return of(fact -> fact.evidence().quote(), after);
  }

  /** What a reader sees change. */
  String differences() {
    if (before == null) {
      return "new";
    }
    if (after == null) {
      return "no longer said";
    }
    List<String> differences = new ArrayList<>();
    add(differences, "value", FactTable::value);
    add(differences, "period", fact -> FactTable.period(fact.period()));
    add(differences, "status", fact -> fact.status().name().toLowerCase(Locale.ROOT));
    add(differences, "subject", Fact::subject);
    add(differences, "actor", Fact::actor);
    add(differences, "country", Fact::country);
    add(differences, "USD", FactTable::usd);
    add(differences, "checks", fact -> String.join(", ", fact.checks()));
    return differences.isEmpty() ? "its sentence" : String.join("; ", differences);
  }

  private void add(List<String> differences, String name, Function<Fact, @Nullable String> field) {
    String was = shown(of(field, before));
    String is = shown(of(field, after));
    if (!was.equals(is)) {
      differences.add(name + " " + was + " → " + is);
    }
  }

  private static String shown(@Nullable String value) {
    return value == null || value.isEmpty() ? NOTHING : value;
  }

  private static @Nullable String of(Function<Fact, @Nullable String> field, @Nullable Fact fact) {
    return fact == null ? null : field.apply(fact);
  }

  private static @Nullable Fact fact(@Nullable String json) {
    return json == null ? null : Json.read(json.getBytes(StandardCharsets.UTF_8), Fact.class);
  }
}
