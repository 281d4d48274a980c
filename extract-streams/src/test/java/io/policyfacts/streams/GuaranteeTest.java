package io.policyfacts.streams;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is delivered when processes are stopped and killed in the middle of a load. */
@Timeout(240)
class GuaranteeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Map<String, String> DEFAULTS = Map.of();
  private static final int THREADS = 2;

  @TempDir Path folder;

  @Test
  void killsAndRestartsLeaveTheSameRecordsAsAnUndisturbedRun() throws Exception {
    Load load = new Load(400);
    Map<String, List<String>> undisturbed = run(StagesMain.class, load, "undisturbed", false);
    Map<String, List<String>> disturbed = run(StagesMain.class, load, "disturbed", true);
    assertEquals(load.changes(), size(undisturbed, Topics.FACT_CHANGES));
    assertEquals(load.poisoned(), size(undisturbed, Topics.DEAD_LETTERS));
    undisturbed.forEach((topic, records) -> assertEquals(records, disturbed.get(topic), topic));
    Map<String, List<String>> unprotected = run(AtLeastOnceMain.class, load, "unprotected", true);
    assertNotEquals(undisturbed, unprotected, "nothing noticed that transactions were missing");
    unprotected.forEach((topic, r) -> System.err.println(topic + ": " + r.size() + " records"));
  }

  @Test
  void sigtermLeavesTheGroupAndARestartTakesSeconds() throws Exception {
    try (Site site = new Site(folder)) {
      try (StagesProcess stages = site.atWork()) {
        long told = System.nanoTime();
        assertEquals(0, stages.terminate(), "exit code of a clean stop");
        System.err.println("SIGTERM took " + since(told).toMillis() + " ms");
        assertTrue(since(told).toMillis() < 3 * 2_000, "thrice the aim, busy: " + since(told));
      }
      assertEquals(GroupState.EMPTY, group(site.wire).groupState());
      try (StagesProcess again = site.start()) {
        Duration still = site.untilFactsFlow();
        assertTrue(still.toSeconds() < 30, "flows again after " + still);
        again.terminate();
      }
    }
  }

  @Test
  void afterSigkillFactsFlowWithinTenSeconds() throws Exception {
    try (Site site = new Site(folder)) {
      site.atWork().kill();
      try (StagesProcess again = site.start()) {
        assertSeconds(10, site.untilFactsFlow(), "with the same instance again");
        again.terminate();
      }
    }
  }

  @Test
  void afterSigkillAnotherInstanceMakesFactsFlowWithinTenSeconds() throws Exception {
    assumeTrue(Boolean.getBoolean("policyfacts.long"), "-Dpolicyfacts.long=true shows it");
    try (Site site = new Site(folder);
        StagesProcess stages = site.atWork();
        StagesProcess other = site.start("other-state")) {
      patiently().until(() -> group(site.wire).members().size() == 2 * THREADS);
      patiently().until(() -> group(site.wire).groupState() == GroupState.STABLE);
      stages.kill();
      assertSeconds(10, site.untilFactsFlow(), "with another instance");
      other.terminate();
    }
  }

  private static void assertSeconds(int aim, Duration took, String how) {
    System.err.println("facts " + took.toMillis() + " ms after SIGKILL " + how);
    assertTrue(took.toSeconds() < 3L * aim, "thrice the aim, on a busy machine: " + took);
  }

  @Test
  void aLostTopicEndsTheProcessWithAnExitCode() throws Exception {
    try (Site site = new Site(folder);
        StagesProcess stages = site.atWork()) {
      site.wire.admin().deleteTopics(List.of(Topics.ARTICLES.name())).all().get();
      assertEquals(1, stages.exitCode(), log());
    }
  }

  /** A broker with half of a load, and stages that work on it. */
  private static final class Site implements AutoCloseable {
    private static final int ARTICLES = 50;
    private static final int NEW = 20;
    private final Path folder;
    private final Load load = new Load(ARTICLES);
    private final EmbeddedKafka kafka;
    final Wire wire;

    Site(Path folder) throws Exception {
      this.folder = folder;
      kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
      wire = new Wire(kafka.bootstrap());
      wire.createTopics();
      load.send(wire, 0, ARTICLES);
    }

    StagesProcess start() throws IOException {
      return start("state");
    }

    StagesProcess start(String state) throws IOException {
      String path = folder.resolve(state).toString();
      return StagesProcess.start(
          folder, kafka.bootstrap(), Map.of(ExtractSettings.STATE_DIR.name(), path));
    }

    /** Stages that have worked off what was there. */
    StagesProcess atWork() throws IOException {
      StagesProcess stages = start();
      awaitChanges(wire, 2 * ARTICLES);
      return stages;
    }

    /** How long it takes from now until all facts of new articles, in all partitions, are there. */
    Duration untilFactsFlow() throws Exception {
      long from = System.nanoTime();
      load.send(wire, ARTICLES, ARTICLES + NEW);
      awaitChanges(wire, 2 * (ARTICLES + NEW));
      return since(from);
    }

    @Override
    public void close() {
      wire.close();
      kafka.close();
    }
  }

  private Map<String, List<String>> run(Class<?> main, Load load, String name, boolean disturbed)
      throws Exception {
    Path here = Files.createDirectories(folder.resolve(name));
    try (EmbeddedKafka kafka = EmbeddedKafka.start(here.resolve("kafka"), 0);
        Wire wire = new Wire(kafka.bootstrap())) {
      wire.createTopics();
      int sent = disturbed ? disturb(main, load, here, kafka.bootstrap(), wire) : 0;
      load.send(wire, sent, load.size());
      try (StagesProcess stages = StagesProcess.start(main, here, kafka.bootstrap(), DEFAULTS)) {
        awaitAll(main, wire, load);
        stages.terminate();
      }
      Map<String, List<String>> records = new TreeMap<>();
      for (Topic topic : BrokerCheck.TOPICS) {
        Stream<String> shown = wire.read(topic).stream().map(Wire::shown);
        // All partitions' dead letters share one, in the order in which they come.
        boolean ordered = !topic.equals(Topics.DEAD_LETTERS);
        records.put(topic.name(), (ordered ? shown : shown.sorted()).toList());
      }
      return records;
    }
  }

  /** Kills the stages twice and stops them once while the load comes; returns how much was sent. */
  private static int disturb(Class<?> main, Load load, Path here, String bootstrap, Wire wire)
      throws Exception {
    int part = load.size() / 4;
    for (int disturbance = 0; disturbance < 3; disturbance++) {
      try (StagesProcess stages = StagesProcess.start(main, here, bootstrap, DEFAULTS)) {
        int before = wire.count(Topics.FACT_CHANGES);
        load.send(wire, disturbance * part, (disturbance + 1) * part);
        patiently().until(() -> wire.count(Topics.FACT_CHANGES) > before);
        if (disturbance == 1) {
          stages.terminate();
        }
      }
    }
    return 3 * part;
  }

  /** What has lost its transactions may have lost records as well, and is not waited for long. */
  private static void awaitAll(Class<?> main, Wire wire, Load load) {
    if (main == StagesMain.class) {
      awaitChanges(wire, load.changes());
      patiently().until(() -> wire.count(Topics.DEAD_LETTERS) >= load.poisoned());
      return;
    }
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> wire.count(Topics.FACT_CHANGES) >= load.changes());
    } catch (ConditionTimeoutException e) {
      System.err.println("records were lost without transactions");
    }
  }

  private static ConditionFactory patiently() {
    return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500));
  }

  private static void awaitChanges(Wire wire, int expected) {
    patiently().until(() -> wire.count(Topics.FACT_CHANGES) >= expected);
  }

  private static ConsumerGroupDescription group(Wire wire) throws Exception {
    String id = "policyfacts-extract";
    return Objects.requireNonNull(
        wire.admin().describeConsumerGroups(List.of(id)).all().get().get(id));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static int size(Map<String, List<String>> records, Topic topic) {
    return records.getOrDefault(topic.name(), List.of()).size();
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve("stages.log"));
  }
}
