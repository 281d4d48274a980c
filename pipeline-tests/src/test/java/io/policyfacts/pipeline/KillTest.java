package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.sink.SinkApp;
import io.policyfacts.streams.ExtractApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is in the database after services were killed in the middle of a load. */
@Timeout(600)
class KillTest {
  private static final int ARTICLES = 600;
  private static final int REVISIONS = 2;

  /** Two assertions of each first revision, a retraction and an assertion of each second one. */
  private static final int CHANGES = ARTICLES * 4;

  private static final String COUNT = "SELECT count(*) FROM fact_history";
  private static final int CLEAN_STOP = 0;
  private static final Duration NO_SESSION_WAITED_OUT = Duration.ofSeconds(40);

  /** Everything that a query could see, but for the times at which it was stored. */
  private static final List<String> ROWS =
      List.of(
          "SELECT to_jsonb(f) - 'changed_at' - 'retracted_at' FROM facts f ORDER BY id",
          "SELECT to_jsonb(h) - 'changed_at' - 'record_offset' FROM fact_history h"
              + " ORDER BY fact_id, seq",
          "SELECT to_jsonb(a) - 'recorded_at' - 'record_offset' FROM articles a ORDER BY id",
          "SELECT count(*) FROM dead_letters");

  @TempDir Path folder;

  @Test
  void killedServicesLeaveTheRowsOfAnUndisturbedRun() throws Exception {
    List<List<String>> undisturbed = undisturbed();
    List<List<String>> disturbed = disturbed();
    assertEquals(ARTICLES * 3, undisturbed.get(0).size());
    for (int i = 0; i < ROWS.size(); i++) {
      assertEquals(undisturbed.get(i), disturbed.get(i), ROWS.get(i));
    }
  }

  private List<List<String>> undisturbed() throws Exception {
    Path here = Files.createDirectory(folder.resolve("undisturbed"));
    try (Rig rig = Rig.embedded(here)) {
      send(rig, 0, ARTICLES * REVISIONS);
      try (ServiceChild extract = extract(rig, here);
          ServiceChild sink = sink(rig, here)) {
        rig.awaitCount(COUNT, CHANGES);
        assertStops(extract);
        assertStops(sink);
      }
      return rows(rig);
    }
  }

  private List<List<String>> disturbed() throws Exception {
    Path here = Files.createDirectory(folder.resolve("disturbed"));
    try (Rig rig = Rig.embedded(here)) {
      killDuring(rig, here);
      send(rig, ARTICLES, ARTICLES * REVISIONS);
      long restarted = System.nanoTime();
      try (ServiceChild extract = extract(rig, here);
          ServiceChild sink = sink(rig, here)) {
        int before = rig.count(COUNT);
        rig.awaitCount(COUNT, before + 1);
        Duration stalled = Duration.ofNanos(System.nanoTime() - restarted);
        assertTrue(stalled.compareTo(NO_SESSION_WAITED_OUT) < 0, "flows again after " + stalled);
        rig.awaitCount(COUNT, CHANGES);
        assertStops(extract);
        assertStops(sink);
      }
      return rows(rig);
    }
  }

  /** Sends the first half while the stages and the sink are killed in turn. */
  private static void killDuring(Rig rig, Path here) throws Exception {
    int part = ARTICLES / 3;
    try (ServiceChild sink = sink(rig, here)) {
      try (ServiceChild extract = extract(rig, here)) {
        send(rig, 0, part);
        rig.awaitCount(COUNT, 1);
        send(rig, part, 2 * part);
        extract.kill();
      }
      send(rig, 2 * part, ARTICLES);
      try (ServiceChild extract = extract(rig, here)) {
        int before = rig.count(COUNT);
        rig.awaitCount(COUNT, before + 1);
        sink.kill();
        extract.kill();
      }
    }
  }

  private static void send(Rig rig, int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      Article article = Articles.revision(i % ARTICLES, i / ARTICLES + 1);
      rig.send(Topics.ARTICLES, article.id(), Json.write(article));
    }
    rig.flush();
  }

  private static ServiceChild extract(Rig rig, Path here) throws Exception {
    return ServiceChild.start(ExtractApp.class, rig.environment(), here.resolve("extract.log"));
  }

  private static ServiceChild sink(Rig rig, Path here) throws Exception {
    return ServiceChild.start(SinkApp.class, rig.environment(), here.resolve("sink.log"));
  }

  private static void assertStops(ServiceChild service) throws InterruptedException {
    long told = System.nanoTime();
    assertEquals(CLEAN_STOP, service.stop());
    Duration took = Duration.ofNanos(System.nanoTime() - told);
    assertTrue(took.toSeconds() < 10, "stopped in " + took);
  }

  private static List<List<String>> rows(Rig rig) throws Exception {
    return List.of(
        rig.rows(ROWS.get(0)), rig.rows(ROWS.get(1)), rig.rows(ROWS.get(2)), rig.rows(ROWS.get(3)));
  }
}
