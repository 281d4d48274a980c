package io.policyfacts.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class SinkServiceTest {
  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void start() {
    rig = Rig.start(folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void storesWhatTheTopicsSay() throws Exception {
    try (SinkService sink = rig.sink()) {
      Awaitility.await().until(sink::notReadyBecause, String::isEmpty);
      rig.send(Records.article(0, 1));
      rig.send(Records.change(0, 1));
      rig.send(Records.change(1, 1));
      rig.send(Records.retraction(1, 2, null));
      rig.flush();
      rig.await("SELECT count(*) FROM fact_history", "3");
      rig.await("SELECT count(*) FROM facts_with_articles WHERE quote_found", "1");
      assertEquals("1", rig.sql().ask("SELECT count(*) FROM facts WHERE retracted_at IS NOT NULL"));
    }
  }
}
