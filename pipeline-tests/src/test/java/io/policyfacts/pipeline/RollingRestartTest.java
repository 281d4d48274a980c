package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.sink.SinkApp;
import io.policyfacts.streams.ExtractApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of each service, each stopped and started again while articles keep coming. */
@Timeout(300)
class RollingRestartTest {
  private static final int PART = 100;
  private static final int CHANGES_EACH = 2;
  private static final Duration AIM = Duration.ofSeconds(2);

  /** Changes by their identity: one that is in its topic twice is noted twice as well. */
  private static final String NOTE =
      "CREATE TABLE deliveries (fact_id text, seq bigint);"
          + "CREATE FUNCTION note_delivery() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
          + " INSERT INTO deliveries VALUES (NEW.fact_id, NEW.seq); RETURN NEW; END $$;"
          + "CREATE TRIGGER note_delivery BEFORE INSERT ON fact_history"
          + " FOR EACH ROW EXECUTE FUNCTION note_delivery()";

  private static final String DELIVERED = "SELECT count(*) FROM deliveries";

  @TempDir Path folder;
  private Rig rig;
  private int sent;

  @BeforeEach
  void open() throws Exception {
    rig = Rig.embedded(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** A service's instance that can be started again. */
  private record Instance(Class<?> main, int number) {}

  @Test
  void everythingIsDeliveredOnce() throws Exception {
    List<Instance> instances =
        List.of(
            new Instance(SinkApp.class, 1),
            new Instance(ExtractApp.class, 1),
            new Instance(SinkApp.class, 2),
            new Instance(ExtractApp.class, 2));
    Map<Instance, ServiceChild> running = new HashMap<>();
    try {
      running.put(instances.get(0), start(instances.get(0)));
      rig.awaitCount("SELECT count(*) + 1 FROM fact_history", 1);
      rig.run(NOTE);
      for (Instance other : instances.subList(1, instances.size())) {
        running.put(other, start(other));
      }
      send();
      rig.awaitCount(DELIVERED, sent * CHANGES_EACH);
      List<Duration> stops = new ArrayList<>();
      for (Instance instance : instances) {
        send();
        stops.add(stop(Objects.requireNonNull(running.get(instance))));
        running.put(instance, start(instance));
        send();
      }
      rig.awaitCount("SELECT count(*) FROM fact_history", sent * CHANGES_EACH);
      System.err.println("SIGTERM took " + stops);
      assertEquals(sent * CHANGES_EACH, rig.count(DELIVERED), "delivered twice");
      assertTrue(
          stops.stream().allMatch(s -> s.compareTo(AIM.multipliedBy(3)) < 0),
          "thrice the aim, on a busy machine: " + stops);
    } finally {
      running.values().forEach(ServiceChild::close);
    }
  }

  private ServiceChild start(Instance instance) throws Exception {
    String name = instance.main().getSimpleName() + instance.number();
    Map<String, String> environment = new HashMap<>(rig.environment());
    environment.put("POLICYFACTS_EXTRACT_STATE_DIR", folder.resolve(name).toString());
    return ServiceChild.start(instance.main(), environment, folder.resolve(name + ".log"));
  }

  private static Duration stop(ServiceChild service) throws InterruptedException {
    long told = System.nanoTime();
    assertEquals(0, service.stop());
    return Duration.ofNanos(System.nanoTime() - told);
  }

  private void send() throws Exception {
    for (Article article : Articles.numbered(sent + PART).subList(sent, sent + PART)) {
      rig.send(Topics.ARTICLES, article.id(), Json.write(article));
    }
    sent += PART;
    rig.flush();
  }
}
