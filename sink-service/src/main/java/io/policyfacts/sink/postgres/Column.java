package io.policyfacts.sink.postgres;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column and how a row's value is written in it.
 *
 * @param <R> what a row is made from
 * @param name the column's name
 * @param type the column's type, in SQL
 * @param text a row's value in PostgreSQL's text form, null for SQL's null
 */
record Column<R>(String name, String type, Function<R, @Nullable String> text) {
  static <R> Column<R> column(String name, String type, Function<R, @Nullable Object> value) {
    return new Column<>(
        name,
        type,
        row -> {
          Object found = value.apply(row);
          return found == null ? null : Literals.text(found);
        });
  }
}
