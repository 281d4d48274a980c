package io.policyfacts.sink;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.sink.postgres.CuttingProxy;
import io.policyfacts.sink.postgres.CuttingProxy.Cut;
import io.policyfacts.sink.postgres.DeadLetterTable;
import io.policyfacts.sink.postgres.Sabotage;
import io.policyfacts.sink.store.FiledLetter;
import io.policyfacts.sink.store.LetterFilter;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What can happen to a sink. Each scenario answers which promises were broken by it. */
final class Scenarios {
  /** A point in a batch's way into the database. */
  private record Stage(String words, Cut cut) {}

  private static final String MOVE = "UPDATE sink_offsets SET next_offset";

  private static final List<Stage> STAGES =
      List.of(
          new Stage(MOVE, Cut.BEFORE),
          new Stage(MOVE, Cut.AFTER),
          new Stage("INSERT INTO facts ", Cut.BEFORE),
          new Stage("INSERT INTO fact_history ", Cut.AFTER),
          new Stage("COMMIT", Cut.BEFORE),
          new Stage("COMMIT", Cut.AFTER));

  private static final int PART = 100;
  private static final String STORED =
      "SELECT count(DISTINCT (record_partition, record_offset)) FROM deliveries";
  private static final String TWICE =
      "SELECT count(*) FROM (SELECT FROM deliveries GROUP BY record_partition, record_offset"
          + " HAVING count(*) > 1) t";
  private static final String LETTERS = "SELECT count(*) FROM dead_letters";

  private static final LetterFilter OPEN =
      new LetterFilter(null, FiledLetter.State.OPEN, null, null, null, null, 1);

  private final Rig rig;
  private final File log;
  private final Sabotage sabotage;
  private int sent;

  Scenarios(Rig rig, Path folder, Sabotage sabotage) {
    this.rig = rig;
    this.log = folder.resolve("sink.log").toFile();
    this.sabotage = sabotage;
  }

  /** SIGKILL while a batch is on its way, at one stage after the other. */
  List<String> killedAtEachStage() throws Exception {
    rig.noteDeliveries();
    try (CuttingProxy proxy = rig.proxy()) {
      for (Stage stage : STAGES) {
        // the same instance again: its partitions are its own at once
        try (SinkProcess sink = sink(proxy, "KAFKA_GROUP_INSTANCE_ID", "one")) {
          awaitStored();
          proxy.holdNext(stage.words(), stage.cut());
          sendPart();
          proxy.awaitCut();
          sink.kill();
          proxy.drop();
        }
      }
      try (SinkProcess sink = sink(proxy, "KAFKA_GROUP_INSTANCE_ID", "one")) {
        awaitStored();
        sink.stop();
      }
    }
    return broken();
  }

  /** SIGSTOP between a batch's poll and its transaction; others take over; then SIGCONT. */
  List<String> frozenUntilOthersHaveTakenOver() throws Exception {
    return frozenAt(MOVE, () -> log().contains("belong to"));
  }

  /** SIGSTOP inside a transaction, whose rows it must not keep from others. */
  List<String> frozenInsideItsTransaction() throws Exception {
    return frozenAt("COMMIT", () -> true);
  }

  private List<String> frozenAt(String words, Callable<Boolean> noticed) throws Exception {
    rig.noteDeliveries();
    List<String> broken = new ArrayList<>();
    try (CuttingProxy proxy = rig.proxy();
        SinkProcess zombie = sink(proxy)) {
      sendPart();
      awaitStored();
      proxy.holdNext(words, Cut.BEFORE);
      sendPart();
      proxy.awaitCut();
      zombie.freeze();
      try (SinkProcess successor = sink()) {
        if (!awaitStored()) {
          broken.add("rows were kept from others");
        }
        proxy.goOn();
        zombie.thaw();
        awaitProtection(noticed);
        sendPart();
        awaitStored();
        successor.stop();
      }
    }
    broken.addAll(broken());
    return broken;
  }

  /** The connection breaks inside COMMIT: before the server has it, and before its answer. */
  List<String> lostCommits() throws Exception {
    rig.noteDeliveries();
    try (CuttingProxy proxy = rig.proxy();
        SinkProcess sink = sink(proxy)) {
      for (Cut cut : Cut.values()) {
        awaitStored();
        proxy.cutNextCommit(cut);
        sendPart();
        proxy.awaitCut();
      }
      awaitStored();
      sink.stop();
    }
    return broken();
  }

  /** While the sink is off its topic is deleted, made again and filled further than before. */
  List<String> recreatedTopic() throws Exception {
    sendTo(0, 30);
    try (SinkProcess sink = sink()) {
      rig.await("SELECT count(*) FROM fact_history", "30");
      sink.stop();
    }
    try (Admin admin = rig.admin()) {
      admin.deleteTopics(List.of(Topics.FACT_CHANGES.name())).all().get();
      Awaitility.await()
          .ignoreExceptions()
          .until(() -> !new TopicSetup(admin).apply(Topics.ALL, 1, true).isEmpty());
    }
    sendTo(30, 90);
    List<String> broken = new ArrayList<>();
    try (SinkProcess sink = sink()) {
      if (sink.exitCode(30) == 0 || !log().contains("was recreated")) {
        broken.add("ended without saying why");
      }
    } catch (IllegalStateException e) {
      broken.add("went on, with " + rig.sql().ask("SELECT count(*) FROM facts") + " of 90 facts");
    }
    return broken;
  }

  /** One fact's changes come in an order in which the oldest is the last. */
  List<String> outOfOrder() throws Exception {
    rig.noteDeliveries();
    try (SinkProcess sink = sink()) {
      for (long seq = 3; seq >= 1; seq--) {
        rig.send(Records.change(1, seq));
        sent++;
        rig.flush();
        awaitStored();
      }
      sink.stop();
    }
    List<String> broken = broken();
    String seq = rig.sql().ask("SELECT seq FROM facts");
    if (!seq.equals("3")) {
      broken.add("change " + seq + " replaced change 3");
    }
    return broken;
  }

  /** Faults of the database's surroundings, raised inside a transaction, that pass again. */
  List<String> environmentFaults(List<String> sqlStates) throws Exception {
    rig.noteDeliveries();
    rig.sql()
        .run(
            "CREATE TABLE faults (state text);"
                + "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE s text;"
                + " BEGIN SELECT state INTO s FROM faults; IF s IS NOT NULL THEN"
                + " RAISE EXCEPTION 'made to fail by %', s USING ERRCODE = s; END IF; RETURN NEW;"
                + " END $$;"
                + "CREATE TRIGGER fail BEFORE INSERT ON facts FOR EACH ROW"
                + " EXECUTE FUNCTION fail()");
    try (SinkService sink =
        rig.sink(sabotage, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
      for (String sqlState : sqlStates) {
        rig.sql().run("INSERT INTO faults VALUES ('" + sqlState + "')");
        sendPart();
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    sink.notReadyBecause().contains("made to fail by " + sqlState)
                        || !rig.sql().ask(LETTERS).equals("0"));
        rig.sql().run("DELETE FROM faults");
        awaitStored();
      }
    }
    return broken();
  }

  /** The database is stopped while records come, and started again. */
  List<String> databaseAway() throws Exception {
    rig.noteDeliveries();
    try (SinkService sink =
        rig.sink(sabotage, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
      sendPart();
      awaitStored();
      rig.stopDatabase();
      sendPart();
      awaitProtection(() -> sink.notReadyBecause().contains("the database at jdbc:postgresql://"));
      sendPart();
      rig.startDatabase();
      awaitStored();
    }
    List<String> broken = broken();
    String taken = rig.sql().ask("SELECT max(epoch) FROM sink_offsets");
    if (!taken.equals("1")) {
      broken.add("partitions were taken over " + taken + " times");
    }
    return broken;
  }

  /** A change that was refused is redriven after a newer one of its fact was stored. */
  List<String> redrivenOutOfOrder() throws Exception {
    rig.noteDeliveries();
    rig.sql().run("ALTER TABLE facts ADD CONSTRAINT refused CHECK (seq > 1)");
    try (SinkService sink = rig.sink()) {
      rig.send(Records.change(1, 1));
      rig.flush();
      rig.await(LETTERS, "1");
      rig.send(Records.change(1, 2));
      rig.flush();
      rig.await("SELECT seq FROM facts", "2");
      Awaitility.await().atMost(patience()).until(() -> sink.notReadyBecause().isEmpty());
    }
    rig.sql().run("ALTER TABLE facts DROP CONSTRAINT refused");
    List<String> broken = new ArrayList<>();
    try (DeadLetterTable table = rig.letters();
        Redrive redrive = new Redrive(rig.store(sabotage))) {
      for (FiledLetter letter : table.find(OPEN)) {
        redrive.store(letter).ifPresent(broken::add);
      }
    }
    String kept = rig.sql().ask("SELECT seq FROM facts");
    if (!kept.equals("2")) {
      broken.add("change " + kept + " replaced change 2");
    }
    return broken;
  }

  /** So many records that cannot be stored among a thousand; attempts beyond one a batch. */
  long attemptsToIsolate(int bad) throws Exception {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    for (int n = 0; n < 1000; n++) {
      boolean poison = n % (1000 / bad) == 7;
      String subject = poison ? "nul \u0000" : "sound";
      send(0, Records.asserted(Records.fact(n).seq(1).subject(subject).build()));
    }
    rig.flush();
    try (SinkService sink = rig.sink(sabotage, registry, "SINK_BATCH", "1000")) {
      rig.await("SELECT count(*) FROM facts", Integer.toString(1000 - bad));
      rig.await(LETTERS, Integer.toString(bad));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> sink.notReadyBecause().isEmpty());
    }
    double attempts = registry.counter("policyfacts.sink.attempts").count();
    return (long) attempts - registry.timer("policyfacts.sink.batch").count();
  }

  private SinkProcess sink(String... more) throws Exception {
    Map<String, String> variables = new HashMap<>(rig.variables(more));
    variables.put("SINK_BATCH", "50");
    if (sabotage == Sabotage.NONE) {
      return SinkProcess.start(variables, log);
    }
    variables.put(SabotagedSink.VARIABLE, sabotage.name());
    return SinkProcess.start(SabotagedSink.class, variables, log);
  }

  private SinkProcess sink(CuttingProxy proxy, String... more) throws Exception {
    String[] all = new String[more.length + 2];
    System.arraycopy(more, 0, all, 2, more.length);
    all[0] = "POLICYFACTS_DATABASE";
    all[1] = Rig.through(proxy);
    return sink(all);
  }

  private void sendPart() throws Exception {
    for (int n = sent; n < sent + PART; n++) {
      rig.send(Records.change(n, 1));
    }
    sent += PART;
    rig.flush();
  }

  private void sendTo(int from, int to) throws Exception {
    for (int n = from; n < to; n++) {
      send(0, Records.change(n, 1));
    }
    rig.flush();
  }

  private void send(int partition, FactChange change) {
    byte[] key = change.fact().id().getBytes(StandardCharsets.UTF_8);
    rig.send(new ProducerRecord<>(Topics.FACT_CHANGES.name(), partition, key, Json.write(change)));
  }

  /** Whether all is stored within the patience; what was lost is told by {@link #broken()}. */
  private boolean awaitStored() {
    try {
      Awaitility.await()
          .atMost(patience())
          .pollInterval(Duration.ofMillis(50))
          .ignoreExceptions()
          .until(() -> rig.sql().ask(STORED), Integer.toString(sent)::equals);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  /** A sabotaged sink is not waited for longer than shows it. */
  private Duration patience() {
    return Duration.ofSeconds(
        switch (sabotage) {
          case NONE -> 60;
          case NO_TIME_LIMITS -> 30;
          default -> 15;
        });
  }

  /** Waits for what only the product does; a sabotaged sink has had its chance after 5 s. */
  private void awaitProtection(Callable<Boolean> seen) {
    if (sabotage == Sabotage.NONE) {
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(seen);
    } else {
      Awaitility.await()
          .pollDelay(Duration.ofSeconds(5))
          .atMost(Duration.ofSeconds(6))
          .until(() -> true);
    }
  }

  private String log() throws Exception {
    return Files.readString(log.toPath());
  }

  private List<String> broken() throws Exception {
    List<String> broken = new ArrayList<>();
    String stored = rig.sql().ask(STORED);
    if (!stored.equals(Integer.toString(sent))) {
      broken.add(stored + " of " + sent + " records are stored");
    }
    String twice = rig.sql().ask(TWICE);
    if (!twice.equals("0")) {
      broken.add(twice + " records were stored twice");
    }
    String letters = rig.sql().ask(LETTERS);
    if (!letters.equals("0")) {
      broken.add(letters + " records became dead letters");
    }
    return broken;
  }
}
