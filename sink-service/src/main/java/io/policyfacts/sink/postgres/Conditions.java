package io.policyfacts.sink.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row must meet: those conditions whose value is there. */
final class Conditions {
  private final List<String> sql = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  void add(String condition, @Nullable Object value) {
    if (value != null) {
      sql.add(condition);
      values.add(value);
    }
  }

  /** One of several texts; an empty list is no condition. */
  void anyOf(String column, List<String> texts) {
    add(column + " = ANY (?)", texts.isEmpty() ? null : texts.toArray(new String[0]));
  }

  /** A value of the statement before its conditions. */
  void bindFirst(Object value) {
    values.add(0, value);
  }

  /** A condition without a value. */
  void holds(String condition) {
    sql.add(condition);
  }

  String where() {
    return sql.isEmpty() ? "" : " WHERE " + String.join(" AND ", sql);
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
