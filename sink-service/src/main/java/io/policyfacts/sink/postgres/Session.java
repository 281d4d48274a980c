package io.policyfacts.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The one connection to the database, opened when needed and again after it was lost. */
final class Session implements AutoCloseable {
  /** All below {@code max.poll.interval.ms}: an owner that is stuck cannot hold its rows. */
  private static final String LIMITS =
      "SET statement_timeout = '20s';"
          + "SET lock_timeout = '5s';"
          + "SET idle_in_transaction_session_timeout = '10s'";

  private final PGSimpleDataSource source;
  private final Schema.Care care;
  private boolean prepared;
  private @Nullable Connection connection;

  /** Brings the schema up to date, or requires it to be, when it connects first. */
  Session(Database database, Schema.Care care) {
    source = database.source();
    this.care = care;
  }

  /** For a role that may not change the schema nor ask for its version. */
  static Session ofGuest(Database database) {
    Session session = new Session(database, Schema.Care.REQUIRE);
    session.prepared = true;
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
    prepare();
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

  private void prepare() throws SQLException {
    if (!prepared) {
      Schema.prepare(source, care);
      prepared = true;
    }
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
