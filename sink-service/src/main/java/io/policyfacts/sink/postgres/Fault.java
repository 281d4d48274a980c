package io.policyfacts.sink.postgres;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose fault an SQL error is, by its SQLSTATE. */
enum Fault {
  /**
   * The record holds something that the tables refuse: it fails again however often it is tried.
   */
  RECORD,
  /** Connection, lock, resources, permission: the same record passes once that is mended. */
  ENVIRONMENT;

  /** Classes of SQLSTATE: data exception, integrity constraint, program limit (size of a row). */
  private static final List<String> OF_RECORDS = List.of("22", "23", "54");

  /** Raised for any reason that PostgreSQL cannot name; never held against a record. */
  private static final String UNKNOWN = "";

  static Fault of(SQLException e) {
    String state = state(e);
    return OF_RECORDS.stream().anyMatch(state::startsWith) ? RECORD : ENVIRONMENT;
  }

  private static String state(SQLException e) {
    for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return UNKNOWN;
  }
}
