package io.policyfacts.sink.postgres;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that is written to, and which of two rows with one key is the newer.
 *
 * @param <R> what a row is made from
 * @param name the table's name
 * @param key columns of the key
 * @param identity the key's value, in an order that all writers share
 * @param age orders rows of one key from old to new
 * @param newer SQL condition under which {@code excluded} replaces {@code t}; empty if nothing does
 * @param columns all columns that are written
 */
record Table<R>(
    String name,
    String key,
    Function<R, String> identity,
    Comparator<R> age,
    String newer,
    List<Column<R>> columns) {

  /** One row of each key, the newest, sorted by key, so that two writers cannot lock crosswise. */
  List<R> newest(Collection<R> rows) {
    Map<String, R> newest = new TreeMap<>();
    for (R row : rows) {
      newest.merge(identity.apply(row), row, (a, b) -> age.compare(a, b) > 0 ? a : b);
    }
    return List.copyOf(newest.values());
  }

  /** Names of the columns, separated by commas. */
  String columnNames() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** An insert of what {@code source} selects, which lets nothing older replace anything newer. */
  String upsert(String source) {
    return "INSERT INTO " + name + " AS t (" + columnNames() + ") " + source + " " + onConflict();
  }

  private String onConflict() {
    if (newer.isEmpty()) {
      return "ON CONFLICT (" + key + ") DO NOTHING";
    }
    String set =
        columns.stream()
            .map(c -> c.name() + " = excluded." + c.name())
            .collect(Collectors.joining(", "));
    return "ON CONFLICT (" + key + ") DO UPDATE SET " + set + " WHERE " + newer;
  }
}
