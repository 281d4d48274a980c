package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.cli.letter.LetterBox;
import io.policyfacts.cli.letter.Redriver;
import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Metrics;
import io.policyfacts.sink.store.FiledLetter;
import io.policyfacts.sink.store.LetterFilter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters that are redriven after newer records have come. */
@Timeout(240)
class RedriveTest {
  private static final String OPEN = "SELECT count(*) FROM dead_letters WHERE state = 'open'";
  private static final String HISTORY = "SELECT count(*) FROM fact_history";

  @TempDir Path folder;
  private Rig rig;
  private LetterBox box;
  private final List<String> left = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    rig = Rig.embedded(folder);
    rig.closing(
        Pipeline.start(
            List.of(Pipeline.SINK, Pipeline.EXTRACT), rig.settings(), Metrics.registry()));
    rig.awaitCount("SELECT count(*) + 1 FROM dead_letters", 1);
    box = rig.closing(new LetterBox(rig.settings()));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private int redrive(String service) {
    List<FiledLetter> letters =
        box
            .find(new LetterFilter(null, FiledLetter.State.OPEN, null, null, null, null, 100))
            .stream()
            .filter(letter -> letter.service().equals(service))
            .toList();
    return new Redriver(rig.settings(), box).redrive(letters, (letter, reason) -> left.add(reason));
  }

  private void publish(int revision) throws Exception {
    Article article = Articles.revision(1, revision);
    rig.send(Topics.ARTICLES, article.id(), Json.write(article));
    rig.flush();
  }

  private void publishPoison() throws Exception {
    byte[] poison = "no json".getBytes(StandardCharsets.UTF_8);
    rig.send(Topics.ARTICLES, Articles.revision(1, 1).id(), poison);
    rig.flush();
  }

  @Test
  void whatTheSinkRefusedIsStoredAndReplacesNothingNewer() throws Exception {
    rig.run("ALTER TABLE facts ADD CONSTRAINT refused CHECK (metric <> 'gpu_count')");
    publish(1);
    rig.awaitCount(OPEN, 1);
    rig.run("ALTER TABLE facts DROP CONSTRAINT refused");
    publish(2);
    rig.awaitCount(HISTORY, 3);
    String facts = "SELECT id, seq, retracted_at, quote FROM facts ORDER BY id";
    List<String> before = rig.rows(facts);
    assertEquals(1, redrive("sink-service"), left.toString());
    assertEquals(before, rig.rows(facts), "something old replaced something newer");
    rig.awaitCount(HISTORY, 4);
    assertEquals(0, rig.count(OPEN));
    assertEquals(1, rig.count("SELECT count(*) FROM dead_letters WHERE state = 'redriven'"));
  }

  @Test
  void whatAStageRefusedIsSentAgainUnlessSomethingNewerFollows() throws Exception {
    publishPoison();
    rig.awaitCount(OPEN, 2);
    assertEquals(1, redrive("extract-streams"), left.toString());
    rig.awaitCount(OPEN + " AND headers ? 'redrive-of'", 2);
    publish(1);
    rig.awaitCount(HISTORY, 2);
    assertEquals(0, redrive("extract-streams"));
    assertTrue(left.get(0).startsWith("a newer record of its key"), left.toString());
    assertEquals(0, redrive("sink-service"));
    assertTrue(left.get(1).startsWith("failed again: no Article"), left.toString());
  }
}
