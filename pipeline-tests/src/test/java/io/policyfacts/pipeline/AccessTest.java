package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.cli.demo.DemoSite;
import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.contracts.Role;
import io.policyfacts.contracts.Role.Own;
import io.policyfacts.contracts.Role.TableRight;
import io.policyfacts.contracts.Roles;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.ingest.IngestService;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.source.Source;
import io.policyfacts.runtime.AccessRules;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Metrics;
import io.policyfacts.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Each role is refused what it does not need, topic by topic and table by table. */
@Timeout(180)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTest {
  private static final List<Role> ROLES = Roles.ALL;
  private static final String PERMISSION_DENIED = "42501";
  private static final Duration POLL = Duration.ofSeconds(10);

  private static final List<String> KAFKA = List.of("org.apache.kafka", "kafka");

  private @Nullable GuardedRig rig;

  @TempDir private Path state;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    rig = GuardedRig.start(folder);
  }

  /** Every refusal is an error to Kafka's clients and to the broker, which runs in here. */
  @BeforeAll
  void silence() {
    KAFKA.forEach(name -> logger(name).setLevel(Level.OFF));
  }

  @AfterAll
  void stop() {
    KAFKA.forEach(name -> logger(name).setLevel(null));
    if (rig != null) {
      rig.close();
    }
  }

  @Test
  @Order(1)
  void theServicesDoTheirWorkWithWhatTheyMay() throws Exception {
    Map<String, String> extract = rig().environment(Roles.EXTRACT);
    extract.put("POLICYFACTS_EXTRACT_STATE_DIR", state.toString());
    try (Pipeline stages =
            Pipeline.start(List.of(Pipeline.EXTRACT), new Settings(extract), Metrics.registry());
        Pipeline sink =
            Pipeline.start(
                List.of(Pipeline.SINK),
                new Settings(rig().environment(Roles.SINK)),
                Metrics.registry());
        DemoSite site = DemoSite.open();
        Connection analyst = rig().connect(Roles.ANALYST)) {
      IngestService.crawlOnce(
          new Settings(rig().environment(Roles.INGEST)),
          List.of(Source.of("sample", Source.Kind.FEED, site.feed()).onLoopback()),
          new SimpleMeterRegistry(),
          CrawlProgress.SILENT);
      Rig.until(
          "facts are in the database: " + stages.notReadyBecause() + sink.notReadyBecause(),
          () -> !column(analyst, "SELECT id FROM current_facts LIMIT 30").isEmpty());
    }
  }

  @Test
  @Order(2)
  void theOwnerLeavesARecordInEachTopic() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        producer(KafkaSettings.client(new Settings(rig().owner())))) {
      for (Topic topic : Topics.ALL) {
        producer.send(new ProducerRecord<>(topic.name(), 0, bytes("k"), bytes("v"))).get();
      }
    }
  }

  /** Every role with every topic. */
  static Stream<Object[]> rolesAndTopics() {
    return ROLES.stream()
        .filter(Role::usesKafka)
        .flatMap(role -> Topics.ALL.stream().map(topic -> new Object[] {role, topic}));
  }

  @Order(3)
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rolesAndTopics")
  void aTopicIsReadAndWrittenByWhoNeedsIt(Role role, Topic topic) throws Exception {
    assertEquals(role.reads().contains(topic), mayRead(role, topic), "reads");
    assertEquals(role.writes().contains(topic), mayWrite(role, topic), "writes");
  }

  @Order(4)
  @ParameterizedTest(name = "{0}")
  @FieldSource("ROLES")
  void nobodyCreatesTopicsGivesRightsOrJoinsTheGroupsOfOthers(Role role) {
    if (!role.usesKafka()) {
      return;
    }
    try (Admin admin = Admin.create(rig().client(role))) {
      NewTopic topic = new NewTopic("aipolicy.new.v1", 1, (short) 1);
      refused(() -> admin.createTopics(List.of(topic)).all().get());
      refused(() -> admin.createAcls(AccessRules.of(role)).all().get());
      refused(() -> admin.deleteTopics(List.of(Topics.FACTS.name())).all().get());
    }
    for (Role other : ROLES) {
      if (!other.equals(role) && other.own().contains(Own.GROUPS)) {
        assertThrows(AuthorizationException.class, () -> join(role, other.ownPrefix() + "x"));
      }
    }
  }

  @Order(5)
  @ParameterizedTest(name = "{0}")
  @FieldSource("ROLES")
  void aTableIsReadAndWrittenByWhoNeedsIt(Role role) throws Exception {
    if (!role.usesDatabase()) {
      assertThrows(SQLException.class, () -> rig().connect(role));
      return;
    }
    try (Connection connection = rig().connect(role)) {
      for (String table : tables(connection, "'r', 'v'")) {
        assertEquals(role.tables().getOrDefault(table, Set.of()), rights(connection, table), table);
      }
    }
  }

  @Order(6)
  @ParameterizedTest(name = "{0}")
  @FieldSource("ROLES")
  void nobodyChangesTheSchema(Role role) throws Exception {
    if (!role.usesDatabase()) {
      return;
    }
    try (Connection connection = rig().connect(role)) {
      for (String sql :
          List.of(
              "CREATE TABLE mine (id int)",
              "ALTER TABLE facts ADD COLUMN mine int",
              "DROP TABLE facts",
              "TRUNCATE facts",
              "DROP VIEW current_facts",
              "CREATE ROLE mine",
              "COPY facts TO PROGRAM 'cat'")) {
        assertEquals(PERMISSION_DENIED, state(connection, sql), sql);
      }
    }
  }

  @Test
  @Order(7)
  void everyTableIsDeclaredForSomebody() throws Exception {
    try (Connection connection = rig().connect(Roles.SINK)) {
      List<String> undeclared =
          tables(connection, "'r', 'v'").stream()
              .filter(t -> ROLES.stream().noneMatch(role -> role.tables().containsKey(t)))
              .toList();
      assertEquals(List.of("open_dead_letters"), undeclared, "for the owner alone");
    }
  }

  private static void refused(Executable call) {
    ExecutionException e = assertThrows(ExecutionException.class, call);
    assertInstanceOf(AuthorizationException.class, e.getCause());
  }

  private boolean mayRead(Role role, Topic topic) {
    TopicPartition partition = new TopicPartition(topic.name(), 0);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(rig().client(role))) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return !consumer.poll(POLL).isEmpty();
    } catch (AuthorizationException e) {
      return false;
    }
  }

  private boolean mayWrite(Role role, Topic topic) throws InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer = producer(rig().client(role))) {
      producer.send(new ProducerRecord<>(topic.name(), 0, bytes("k"), bytes("v"))).get();
      return true;
    } catch (ExecutionException e) {
      assertInstanceOf(AuthorizationException.class, e.getCause());
      return false;
    }
  }

  private void join(Role role, String group) {
    Map<String, Object> client = new TreeMap<>(rig().client(role));
    client.put("group.id", group);
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(client)) {
      consumer.subscribe(role.reads().stream().map(Topic::name).toList());
      consumer.poll(POLL);
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> client) {
    return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> client) {
    return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Planning a statement checks the rights and does nothing. */
  private static Set<TableRight> rights(Connection connection, String table) throws SQLException {
    String column =
        column(
                connection,
                "SELECT attname FROM pg_attribute WHERE attrelid = '"
                    + table
                    + "'::regclass AND attnum > 0 AND attgenerated = '' ORDER BY attnum")
            .get(0);
    Set<TableRight> rights = new HashSet<>();
    Map<TableRight, String> tries =
        Map.of(
            TableRight.SELECT, "SELECT " + column + " FROM " + table,
            TableRight.INSERT, "INSERT INTO " + table + " (" + column + ") VALUES (NULL)",
            TableRight.UPDATE, "UPDATE " + table + " SET " + column + " = NULL",
            TableRight.DELETE, "DELETE FROM " + table);
    for (Map.Entry<TableRight, String> tried : tries.entrySet()) {
      if (state(connection, "EXPLAIN " + tried.getValue()).isEmpty()) {
        rights.add(tried.getKey());
      }
    }
    return rights;
  }

  private static List<String> tables(Connection connection, String kinds) throws SQLException {
    return column(
        connection,
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ("
            + kinds
            + ")");
  }

  /** SQLSTATE that a statement ends with; empty if it is done. */
  private static String state(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  private GuardedRig rig() {
    return Objects.requireNonNull(rig);
  }
}
