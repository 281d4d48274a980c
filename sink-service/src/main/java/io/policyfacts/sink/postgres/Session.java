package io.policyfacts.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The one connection to the database, opened when needed and again after it was lost. */
final class Session implements AutoCloseable {
  /** All below {@code max.poll.interval.ms}: an owner that is stuck cannot hold its rows. */
  private static final String LIMITS =
      "SET statement_timeout = '20s';"
          + "SET lock_timeout = '5s';"
          + "SET idle_in_transaction_session_timeout = '10s'";

  private static final String MIGRATIONS = "classpath:io/policyfacts/sink/postgres/migrations";

  private final PGSimpleDataSource source;
  private boolean migrated;
  private @Nullable Connection connection;

  /** Brings the schema up to date when it connects first. */
  Session(Database database) {
    source = database.source();
  }

  /** For a role that may not change the schema, and uses it as it is. */
  static Session ofGuest(Database database) {
    Session session = new Session(database);
    session.migrated = true;
    return session;
  }

  /** Some SQL in one transaction. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T in(Connection connection) throws SQLException, E;
  }

  /**
   * Does work in a transaction and commits it. Whatever goes wrong ends the transaction; after an
   * error of SQL the connection is not used again.
   */
  <T, E extends Exception> T transaction(Work<T, E> work) throws SQLException, E {
    Connection open = connected();
    boolean committed = false;
    try {
      T result = work.in(open);
      open.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        close();
      }
    }
  }

  private Connection connected() throws SQLException {
    if (connection != null) {
      return connection;
    }
    migrate();
    Connection opened = source.getConnection();
    try (Statement statement = opened.createStatement()) {
      statement.execute(LIMITS);
      opened.setAutoCommit(false);
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
    connection = opened;
    return opened;
  }

  private void migrate() throws SQLException {
    if (migrated) {
      return;
    }
    try {
      Flyway.configure()
          .dataSource(source)
          .locations(MIGRATIONS)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
      migrated = true;
    } catch (FlywayException e) {
      throw sqlCause(e);
    }
  }

  /** What the database said, if it said anything; a wrong schema cannot be waited out. */
  private static SQLException sqlCause(FlywayException e) {
    for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    throw new IllegalStateException(
        "the database's schema is not one that this version can use: " + e.getMessage(), e);
  }

  /** Closes the connection, which ends its transaction; the next use opens another. */
  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException e) {
      // it was lost: the server ends its transaction by itself
    }
  }
}
