package io.policyfacts.sink;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.embedded.EmbeddedKafka;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.sink.postgres.CuttingProxy;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.DeadLetterTable;
import io.policyfacts.sink.postgres.PostgresFactStore;
import io.policyfacts.sink.postgres.Sabotage;
import io.policyfacts.sink.postgres.Sql;
import io.policyfacts.sink.store.FactStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real broker, a real database and sinks between them. */
public final class Rig implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedKafka kafka;
  private final Path databaseFolder;
  private final int databasePort;
  private EmbeddedDatabase database;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();
  private @Nullable Sql sql;

  private Rig(Path folder) {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    databaseFolder = folder.resolve("postgres");
    database = EmbeddedDatabase.start(databaseFolder, 0);
    databasePort = java.net.URI.create(database.url()).getPort();
    // without idempotence: what is sent twice must not matter, least of all to a sink
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrap(),
            "enable.idempotence",
            false,
            "max.block.ms",
            10_000);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Starts broker and database, both empty but for the topics. */
  public static Rig start(Path folder) throws Exception {
    Rig rig = new Rig(folder);
    try (Admin admin = rig.admin()) {
      new TopicSetup(admin).apply(Topics.ALL, 1, true);
    }
    return rig;
  }

  /** Variables of a sink's process, changed by pairs of name and value. */
  public Map<String, String> variables(String... changes) {
    Map<String, String> variables = new HashMap<>();
    variables.put("POLICYFACTS_KAFKA", kafka.bootstrap());
    variables.put("POLICYFACTS_DATABASE", database.url());
    variables.put("HTTP_PORT", "0");
    for (int i = 0; i < changes.length; i += 2) {
      variables.put(changes[i], changes[i + 1]);
    }
    return variables;
  }

  /** Starts a sink in this process. */
  public SinkService sink(String... changes) {
    return sink(Sabotage.NONE, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), changes);
  }

  /** Starts a sink in this process, with one of its protections taken out. */
  public SinkService sink(Sabotage sabotage, MeterRegistry registry, String... changes) {
    return SinkService.start(new Settings(variables(changes)), registry, store(sabotage));
  }

  /** The store of a sink, with one of its protections taken out. */
  public FactStore store(Sabotage sabotage) {
    return sabotage.store(Database.parse(database.url()));
  }

  /** The table of dead letters, as operators use it. */
  public DeadLetterTable letters() {
    return new DeadLetterTable(Database.parse(database.url()));
  }

  /** Sends a record, to be waited for by {@link #flush()}. */
  public void send(ProducerRecord<byte[], byte[]> record) {
    sent.add(producer.send(record));
  }

  /** Sends a fact change to the partition of its article. */
  public void send(FactChange change) {
    send(Topics.FACT_CHANGES.name(), change.fact().article().id(), change.fact().id(), change);
  }

  /** Sends an article. */
  public void send(Article article) {
    send(Topics.ARTICLES.name(), article.id(), article.id(), article);
  }

  private void send(String topic, String articleId, String key, Object value) {
    int partition = Math.floorMod(articleId.hashCode(), Topics.ARTICLES.partitions());
    send(
        new ProducerRecord<>(
            topic, partition, key.getBytes(StandardCharsets.UTF_8), Json.write(value)));
  }

  /** Waits until everything sent is on the broker. */
  public void flush() throws Exception {
    for (Future<RecordMetadata> record : sent) {
      record.get();
    }
    sent.clear();
  }

  /** A client for the broker's topics. */
  public Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()));
  }

  /** The database as an analyst sees it. */
  public Sql sql() throws Exception {
    if (sql == null) {
      sql = new Sql(database.jdbcUrl());
    }
    return sql;
  }

  /** Waits until a query gives a value. */
  public void await(String query, String value) {
    Awaitility.await(query + " = " + value)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(() -> sql().ask(query), value::equals);
  }

  /** A wire to the database that can be cut; sinks use it with {@link #through}. */
  public CuttingProxy proxy() throws Exception {
    return CuttingProxy.to(databasePort);
  }

  /** The database at the far end of a wire, with every statement travelling as text. */
  public static String through(CuttingProxy proxy) {
    return "postgresql://"
        + EmbeddedDatabase.USER
        + "@127.0.0.1:"
        + proxy.port()
        + "/"
        + EmbeddedDatabase.NAME
        + "?prepareThreshold=0";
  }

  /** From now on each fact change whose storing is committed is noted, a second time as well. */
  public void noteDeliveries() throws Exception {
    try (FactStore store = new PostgresFactStore(Database.parse(database.url()))) {
      store.claim(Map.of(), "rig", false);
    }
    sql()
        .run(
            "CREATE TABLE deliveries (record_partition integer, record_offset bigint);"
                + "CREATE FUNCTION note_delivery() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " INSERT INTO deliveries VALUES (NEW.record_partition, NEW.record_offset);"
                + " RETURN NEW; END $$;"
                + "CREATE TRIGGER note_delivery BEFORE INSERT ON fact_history"
                + " FOR EACH ROW EXECUTE FUNCTION note_delivery()");
  }

  /** Stops the database. */
  public void stopDatabase() throws Exception {
    if (sql != null) {
      sql.close();
      sql = null;
    }
    database.close();
  }

  /** Starts the database again where it was. */
  public void startDatabase() {
    database = EmbeddedDatabase.start(databaseFolder, databasePort);
  }

  @Override
  public void close() {
    producer.close();
    try {
      stopDatabase();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      kafka.close();
    }
  }
}
