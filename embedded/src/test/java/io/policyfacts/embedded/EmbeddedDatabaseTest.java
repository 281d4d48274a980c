package io.policyfacts.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class EmbeddedDatabaseTest {
  @TempDir Path folder;

  @Test
  void keepsItsRowsOverARestart() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), 0)) {
      run(database, "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), 0)) {
      assertEquals("42", ask(database, "SELECT answer FROM kept"));
    }
  }

  @Test
  void hasTheSettingsOfADatabaseThatKeepsWhatItCommits() throws Exception {
    Map<String, String> expected =
        Map.of("fsync", "on", "synchronous_commit", "on", "server_encoding", "UTF8");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), 0)) {
      for (Map.Entry<String, String> setting : expected.entrySet()) {
        assertEquals(setting.getValue(), ask(database, "SHOW " + setting.getKey()));
      }
    }
  }

  @Test
  void replacesTheServerThatAKilledProcessLeft() throws Exception {
    Path data = folder.resolve("postgres");
    Process killed = holder(data);
    killed.destroyForcibly().waitFor();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
      assertEquals("1", ask(database, "SELECT count(*) FROM held"));
    }
  }

  @Test
  void leavesTheServerOfALivingProcessAlone() throws Exception {
    Path data = folder.resolve("postgres");
    Process living = holder(data);
    try {
      StartException e = assertThrows(StartException.class, () -> EmbeddedDatabase.start(data, 0));
      assertTrue(e.toString().contains("another process uses"), e.toString());
    } finally {
      living.getOutputStream().close();
      assertEquals(0, living.waitFor());
    }
  }

  @Test
  void tellsATakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StartException e =
          assertThrows(
              StartException.class,
              () -> EmbeddedDatabase.start(folder.resolve("postgres"), taken.getLocalPort()));
      assertTrue(e.toString().contains("port " + taken.getLocalPort()), e.toString());
    }
  }

  /** A process that started a database and made the table {@code held}. */
  private static Process holder(Path data) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = ""; !line.equals(Holder.READY); ) {
      line = lines.readLine();
      if (line == null) {
        throw new IOException("the process ended before its database ran");
      }
    }
    return process;
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Holds a database until its standard input ends. */
  static final class Holder {
    static final String READY = "ready";

    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]), 0)) {
        run(database, "CREATE TABLE held AS SELECT 1 AS row");
        System.out.println(READY);
        System.in.read();
      }
    }
  }
}
