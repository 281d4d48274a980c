package io.policyfacts.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sinks as processes that are killed and frozen: every row there once, the newest state of each.
 */
@Timeout(240)
class DeliveryGuaranteesTest {
  private static final int FACTS = 4000;
  private static final int CHANGES_EACH = 3;
  private static final String STORED = "SELECT count(*) FROM fact_history";

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

  private SinkProcess sink() throws Exception {
    return SinkProcess.start(
        rig.variables("SINK_BATCH", "50"), folder.resolve("sink.log").toFile());
  }

  private void sendChanges(int from, int to) throws Exception {
    for (int seq = 1; seq <= CHANGES_EACH; seq++) {
      for (int n = from; n < to; n++) {
        rig.send(Records.change(n, seq));
      }
    }
    rig.flush();
  }

  private void awaitStored(long more) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> Long.parseLong(rig.sql().ask(STORED)) >= more);
  }

  private void assertEverythingIsThereOnce() throws Exception {
    rig.await(STORED, Integer.toString(FACTS * CHANGES_EACH));
    String newest = "SELECT count(*) FROM facts WHERE seq = " + CHANGES_EACH;
    assertEquals(Integer.toString(FACTS), rig.sql().ask(newest + " AND subject LIKE '%of 3'"));
    assertEquals("0", rig.sql().ask("SELECT count(*) FROM dead_letters"));
    String twice =
        "SELECT count(*) FROM (SELECT FROM fact_history GROUP BY record_partition, record_offset"
            + " HAVING count(*) > 1) t";
    assertEquals("0", rig.sql().ask(twice));
  }

  @Test
  void killedInTheMiddleOfALoadItGoesOnWhereItsRowsEnd() throws Exception {
    sendChanges(0, FACTS);
    for (int kills = 1; kills <= 2; kills++) {
      try (SinkProcess sink = sink()) {
        awaitStored(kills * 2000L);
        sink.kill();
      }
    }
    long start = System.nanoTime();
    long stored = Long.parseLong(rig.sql().ask(STORED));
    try (SinkProcess sink = sink()) {
      awaitStored(stored + 1);
      Duration pause = Duration.ofNanos(System.nanoTime() - start);
      System.err.println("rows flow again after SIGKILL: " + pause.toMillis() + " ms");
      assertTrue(pause.toSeconds() < 20, pause.toString());
      assertEverythingIsThereOnce();
      long stop = System.nanoTime();
      sink.stop();
      System.err.println("SIGTERM took " + (System.nanoTime() - stop) / 1_000_000 + " ms");
    }
  }

  @Test
  void aFrozenOwnerThatWakesUpWritesNothingOld() throws Exception {
    sendChanges(0, FACTS / 2);
    try (SinkProcess frozen = sink()) {
      awaitStored(1000);
      frozen.freeze();
      try (SinkProcess successor = sink()) {
        awaitStored(FACTS / 2 * CHANGES_EACH);
        frozen.thaw();
        sendChanges(FACTS / 2, FACTS);
        assertEverythingIsThereOnce();
        String epochs = "SELECT min(epoch) FROM sink_offsets WHERE topic LIKE '%changes%'";
        assertTrue(Integer.parseInt(rig.sql().ask(epochs)) >= 2);
        successor.stop();
      }
    }
  }
}
