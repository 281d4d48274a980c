package io.policyfacts.pipeline;

import static org.awaitility.Awaitility.await;

import io.policyfacts.cli.local.DataFolder;
import io.policyfacts.cli.local.Parts;
import io.policyfacts.cli.local.Shutdown;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.sink.postgres.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A broker with the declared topics and a database, and what tests ask of them. */
final class Rig implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Map<String, String> environment;
  private final Shutdown open;
  private final Connection database;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Future<?>> sending = new ArrayList<>();

  private Rig(Map<String, String> environment, Shutdown open) throws Exception {
    this.environment = environment;
    this.open = open;
    Map<String, Object> client = KafkaSettings.client(settings());
    try (Admin admin = Admin.create(client)) {
      new TopicSetup(admin).apply(Topics.ALL, 1, true);
    }
    producer =
        open.add(new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer()));
    Database address =
        Database.parse(environment.getOrDefault(Parts.DATABASE, ""))
            .as(
                environment.getOrDefault("POLICYFACTS_DATABASE_USER", ""),
                environment.getOrDefault("POLICYFACTS_DATABASE_PASSWORD", ""));
    database =
        open.add(DriverManager.getConnection(address.url(), address.user(), address.password()));
  }

  /** On embedded parts, whose data are in a folder. */
  static Rig embedded(Path folder) throws Exception {
    Shutdown open = Shutdown.ofProcess();
    DataFolder data = open.add(DataFolder.open(folder));
    Parts parts = open.add(Parts.start(data, Parts.Ports.ANY, Map.of()));
    return new Rig(parts.settings(), open);
  }

  /** On parts that run elsewhere. */
  static Rig on(Map<String, String> environment) throws Exception {
    return new Rig(environment, Shutdown.ofProcess());
  }

  /** What the services have to be told. */
  Map<String, String> environment() {
    return environment;
  }

  /** The same as settings. */
  Settings settings() {
    return new Settings(environment);
  }

  /** Closes something before the parts. */
  <T extends AutoCloseable> T closing(T opened) {
    return open.add(opened);
  }

  /** Sends a record; a null value is a tombstone. */
  void send(Topic topic, String key, byte @Nullable [] value) {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    sending.add(producer.send(new ProducerRecord<>(topic.name(), name, value)));
  }

  /** Waits until all that was sent is stored. */
  void flush() throws Exception {
    producer.flush();
    for (Future<?> sent : sending) {
      sent.get();
    }
    sending.clear();
  }

  /** Rows of a query, columns separated by a bar, null as nothing. */
  List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          String value = result.getString(i);
          row.add(value == null ? "" : value);
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  /** The number that a query gives; 0 as long as its tables are not there. */
  int count(String sql) throws SQLException {
    try {
      return Integer.parseInt(rows(sql).get(0));
    } catch (SQLException e) {
      if ("42P01".equals(e.getSQLState())) {
        return 0;
      }
      throw e;
    }
  }

  /** Runs statements. */
  void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Waits until a query gives at least a number. */
  void awaitCount(String sql, int least) {
    until(sql + " is at least " + least, () -> count(sql) >= least);
  }

  /** Waits for a condition. */
  static void until(String what, Callable<Boolean> holds) {
    try {
      await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK_AGAIN).until(holds);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("did not become true in " + PATIENCE + ": " + what, e);
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
