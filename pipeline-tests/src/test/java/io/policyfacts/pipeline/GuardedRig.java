package io.policyfacts.pipeline;

import io.policyfacts.cli.access.AccessGrant;
import io.policyfacts.cli.local.Parts;
import io.policyfacts.cli.local.Shutdown;
import io.policyfacts.contracts.Role;
import io.policyfacts.contracts.Roles;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.embedded.EmbeddedKafka;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** A broker and a database that let each role do what is declared for it. */
final class GuardedRig implements AutoCloseable {
  private static final String PASSWORD = "correct-horse";

  private final Shutdown open = Shutdown.ofProcess();
  private final EmbeddedKafka kafka;
  private final EmbeddedDatabase server;

  private GuardedRig(Path folder) throws Exception {
    kafka = open.add(EmbeddedKafka.startGuarded(folder.resolve("kafka"), PASSWORD));
    server = open.add(EmbeddedDatabase.start(folder.resolve("postgres"), 0));
    Settings owner = new Settings(owner());
    try (Admin admin = Admin.create(KafkaSettings.client(owner))) {
      new TopicSetup(admin).apply(Topics.ALL, 1, true);
    }
    Schema.migrate(SinkSettings.database(owner));
    Map<String, String> passwords = new TreeMap<>();
    Roles.ALL.forEach(role -> passwords.put(role.passwordVariable(), PASSWORD));
    AccessGrant grant = new AccessGrant(passwords, line -> {});
    grant.toBroker(owner, Roles.ALL);
    grant.toDatabase(owner, Roles.ALL);
  }

  static GuardedRig start(Path folder) throws Exception {
    return new GuardedRig(folder);
  }

  /** What the owner's commands are told. */
  Map<String, String> owner() {
    Map<String, String> owner = new TreeMap<>();
    login(owner, "PLAIN", "plain.PlainLoginModule", "owner");
    owner.put(Parts.KAFKA, kafka.ownersBootstrap());
    owner.put(Parts.DATABASE, server.url());
    return owner;
  }

  /** What a service of a role is told, and no more. */
  Map<String, String> environment(Role role) {
    Map<String, String> environment = new TreeMap<>();
    login(environment, "SCRAM-SHA-512", "scram.ScramLoginModule", role.name());
    environment.put(Parts.KAFKA, kafka.bootstrap());
    environment.put("POLICYFACTS_CREATE_TOPICS", "false");
    Database database = Database.parse(server.url());
    environment.put(Parts.DATABASE, database.url());
    environment.put("POLICYFACTS_DATABASE_USER", role.databaseRole());
    environment.put("POLICYFACTS_DATABASE_PASSWORD", PASSWORD);
    environment.put("SINK_MIGRATE", "false");
    return environment;
  }

  /** The same as settings of Kafka's clients. */
  Map<String, Object> client(Role role) {
    return KafkaSettings.client(new Settings(environment(role)));
  }

  /** A connection to the database as a role. */
  Connection connect(Role role) throws SQLException {
    Database database = SinkSettings.database(new Settings(environment(role)));
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static void login(
      Map<String, String> environment, String mechanism, String module, String user) {
    environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
    environment.put("KAFKA_SASL_MECHANISM", mechanism);
    environment.put(
        "KAFKA_SASL_JAAS_CONFIG",
        "org.apache.kafka.common.security."
            + module
            + " required username=\""
            + user
            + "\" password=\""
            + PASSWORD
            + "\";");
  }

  @Override
  public void close() {
    open.close();
  }
}
