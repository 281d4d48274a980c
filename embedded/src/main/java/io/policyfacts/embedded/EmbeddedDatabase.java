package io.policyfacts.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server as a child process, on loopback, for whoever may connect there. What it
 * stores is kept and found again by the next start on the same directory.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  /** Name of the database that is made for the product. */
  public static final String NAME = "policyfacts";

  /** The only user; there is no password. */
  public static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts the server, making its files the first time and stopping an orphan that a killed process
   * left on the same directory.
   *
   * @param data directory of its files, created if missing; one server at a time
   * @param port port to listen at, or 0 for a free one
   * @throws StartException if the port is in use or the directory cannot be used
   */
  public static EmbeddedDatabase start(Path data, int port) {
    Orphan.stop(data);
    int listen = Ports.claim(port, "PostgreSQL");
    try {
      EmbeddedDatabase database = new EmbeddedDatabase(builder(data, listen).start());
      database.create();
      return database;
    } catch (IOException | SQLException | RuntimeException e) {
      throw new StartException(
          "PostgreSQL did not start on " + data + " at port " + listen + ": " + e.getMessage(), e);
    }
  }

  /** JDBC URL with the user in it. */
  public String jdbcUrl() {
    return "jdbc:postgresql://"
        + Ports.HOST
        + ":"
        + server.getPort()
        + "/"
        + NAME
        + "?user="
        + USER;
  }

  /** URL for {@code psql} and other clients of PostgreSQL's own library. */
  public String url() {
    return "postgresql://" + USER + "@" + Ports.HOST + ":" + server.getPort() + "/" + NAME;
  }

  /** Stops the server, waiting until it has. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data, int port) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.toAbsolutePath())
        .setOverrideWorkingDirectory(Binaries.folder().toFile())
        .setPgBinaryResolver(Binaries::archive)
        .setCleanDataDirectory(false)
        // the caller closes in order: what writes first, the database last
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("listen_addresses", Ports.HOST)
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "50")
        .setServerConfig("shared_buffers", "64MB");
  }

  private void create() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("CREATE DATABASE " + NAME);
    }
  }
}
