package io.policyfacts.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.policyfacts.sink.postgres.Sabotage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sinks as processes that are killed, frozen and cut off. Each scenario runs on the product, where
 * no promise may be broken, and once with the protection against it taken out, where one must be:
 * else the test would show nothing.
 */
@Timeout(240)
class DeliveryGuaranteesTest {
  private static final List<String> NOTHING = List.of();

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.start(folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private Scenarios with(Sabotage sabotage) {
    return new Scenarios(rig, folder, sabotage);
  }

  private static void verdict(Sabotage sabotage, List<String> broken) {
    if (sabotage == Sabotage.NONE) {
      assertEquals(NOTHING, broken);
    } else {
      assertNotEquals(NOTHING, broken, "nothing noticed " + sabotage);
      System.err.println("noticed " + sabotage + ": " + broken);
    }
  }

  /** The sabotage of these is shown on demand: {@code -Dpolicyfacts.long=true}. */
  private static void takesLong(Sabotage sabotage) {
    assumeTrue(sabotage == Sabotage.NONE || Boolean.getBoolean("policyfacts.long"));
  }

  @ParameterizedTest
  @CsvSource({"NONE", "OFFSETS_APART"})
  void killedAtAnyStageOfABatchEveryRecordIsStoredOnce(Sabotage sabotage) throws Exception {
    takesLong(sabotage);
    verdict(sabotage, with(sabotage).killedAtEachStage());
  }

  @ParameterizedTest
  @CsvSource({"NONE", "NO_FENCE"})
  void aFrozenOwnerThatWakesUpWritesNothing(Sabotage sabotage) throws Exception {
    takesLong(sabotage);
    verdict(sabotage, with(sabotage).frozenUntilOthersHaveTakenOver());
  }

  @ParameterizedTest
  @CsvSource({"NONE", "NO_TIME_LIMITS"})
  void anOwnerFrozenInsideItsTransactionHoldsItsRowsForSecondsOnly(Sabotage sabotage)
      throws Exception {
    takesLong(sabotage);
    verdict(sabotage, with(sabotage).frozenInsideItsTransaction());
  }

  @ParameterizedTest
  @CsvSource({"NONE", "OFFSETS_APART"})
  void aLostCommitIsStoredOnce(Sabotage sabotage) throws Exception {
    verdict(sabotage, with(sabotage).lostCommits());
  }

  @ParameterizedTest
  @CsvSource({"NONE", "NO_TOPIC_ID"})
  void aRecreatedTopicIsNeverReadOnSilently(Sabotage sabotage) throws Exception {
    takesLong(sabotage);
    verdict(sabotage, with(sabotage).recreatedTopic());
  }

  @ParameterizedTest
  @CsvSource({"NONE", "OLDER_OVER_NEWER"})
  void nothingOldReplacesAnythingNew(Sabotage sabotage) throws Exception {
    verdict(sabotage, with(sabotage).outOfOrder());
  }

  @ParameterizedTest
  @CsvSource({"NONE", "OLDER_OVER_NEWER"})
  void whatIsRedrivenReplacesNothingNewer(Sabotage sabotage) throws Exception {
    verdict(sabotage, with(sabotage).redrivenOutOfOrder());
  }

  @ParameterizedTest
  @CsvSource({"NONE", "OUTAGES_ARE_SKIPPED"})
  void aDatabaseThatGoesAwayLosesNothingAndBlamesNoRecord(Sabotage sabotage) throws Exception {
    verdict(sabotage, with(sabotage).databaseAway());
  }

  /** Disk full, read-only, deadlock, serialization, lock, cancelled, shut down, I/O. */
  @ParameterizedTest
  @CsvSource({
    "NONE, 53100 25006 40P01 40001 55P03 57014 57P01 58030",
    "OUTAGES_BLAME_RECORDS, 53100"
  })
  void whatTheSurroundingsDoIsNoRecordsFault(Sabotage sabotage, String states) throws Exception {
    verdict(sabotage, with(sabotage).environmentFaults(List.of(states.split(" ", -1))));
  }

  @ParameterizedTest
  @CsvSource({"NONE, 1", "NONE, 4", "ONE_BY_ONE, 1"})
  void aPoisonRecordAmongAThousandIsFoundInFewAttempts(Sabotage sabotage, int bad)
      throws Exception {
    long attempts = with(sabotage).attemptsToIsolate(bad);
    System.err.println(sabotage + ", " + bad + " of 1000: " + attempts + " attempts more");
    assertEquals(sabotage == Sabotage.NONE, attempts <= 20L * bad, attempts + " attempts");
  }

  @Test
  void afterSigkillRowsFlowWithinEightSeconds() throws Exception {
    rig.noteDeliveries();
    try (SinkProcess first = SinkProcess.start(rig.variables(), folder.resolve("a").toFile())) {
      rig.send(Records.change(1, 1));
      rig.await("SELECT count(*) FROM facts", "1");
      first.kill();
    }
    long killed = System.nanoTime();
    rig.send(Records.change(2, 1));
    try (SinkProcess second = SinkProcess.start(rig.variables(), folder.resolve("b").toFile())) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> rig.sql().ask("SELECT count(*) FROM facts"), "2"::equals);
      Duration pause = Duration.ofNanos(System.nanoTime() - killed);
      long told = System.nanoTime();
      assertEquals(0, second.stop());
      Duration stop = Duration.ofNanos(System.nanoTime() - told);
      System.err.println(
          "rows " + pause.toMillis() + " ms after SIGKILL; SIGTERM " + stop.toMillis() + " ms");
      assertTrue(pause.toMillis() < 3 * 8_000, "thrice the aim, on a busy machine: " + pause);
      assertTrue(stop.toMillis() < 3 * 2_000, "thrice the aim, on a busy machine: " + stop);
    }
  }
}
