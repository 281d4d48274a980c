package io.policyfacts.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.benchmarks.Load;
import io.policyfacts.benchmarks.Rounds;
import io.policyfacts.benchmarks.TemporaryFolder;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.BrokerProcess;
import io.policyfacts.extractor.FactExtractor;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Articles a second through both stages with transactions, beside the same without them: in turns,
 * each first in every other round, each into empty topics.
 */
public final class StagesBenchmark {
  private static final int ARTICLES = 6_000;
  private static final int ROUNDS = 9;
  private static final int WARM_UPS = 2;
  private static final long LOOK_NANOS = 2_000_000;
  private static final double NANOS = 1e9;
  private static final String EXACTLY = "exactly once";
  private static final String AT_LEAST = "at least once";

  private final String bootstrap;
  private final Path folder;
  private int run;

  private StagesBenchmark(String bootstrap, Path folder) {
    this.bootstrap = bootstrap;
    this.folder = folder;
  }

  /** Prints the comparison. */
  public static void main(String[] args) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create();
        BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"), 0);
        Load load = new Load(broker.bootstrap())) {
      load.publish(ARTICLES);
      new StagesBenchmark(broker.bootstrap(), folder.path()).run();
    }
  }

  private void run() throws InterruptedException, ExecutionException {
    Rounds rounds = new Rounds("articles/s");
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      Rounds into = round < 0 ? new Rounds("") : rounds;
      boolean exactlyFirst = round % 2 == 0;
      measure(exactlyFirst, into);
      measure(!exactlyFirst, into);
    }
    rounds.print();
    rounds.ratio(EXACTLY, AT_LEAST, 0.9);
  }

  private void measure(boolean exactly, Rounds into)
      throws InterruptedException, ExecutionException {
    emptyResults();
    String guarantee = exactly ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE;
    into.add(exactly ? EXACTLY : AT_LEAST, perSecond(guarantee));
  }

  /** A new ledger would read what the runs before have extracted. */
  private void emptyResults() throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      List<Topic> results = List.of(Topics.EXTRACTIONS, Topics.FACTS, Topics.FACT_CHANGES);
      List<String> names = results.stream().map(Topic::name).toList();
      admin.deleteTopics(names).all().get();
      while (!Collections.disjoint(admin.listTopics().names().get(), names)) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      new TopicSetup(admin).apply(results, 1, true);
    }
  }

  /** From the first article that is extracted to the last one's leaving the ledger. */
  private double perSecond(String guarantee) {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    StageMetrics metrics = new StageMetrics(registry);
    Refusals refusals = new Refusals();
    Settings settings =
        new Settings(
            Map.of(
                "POLICYFACTS_KAFKA",
                bootstrap,
                ExtractSettings.STATE_DIR.name(),
                folder.resolve("state").toString(),
                ExtractSettings.APPLICATION.name(),
                "bench-" + run++));
    Properties properties = ExtractSettings.properties(settings, metrics, refusals);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
    Ledgered ledgered = new Ledgered(registry);
    try (KafkaStreams streams =
        new KafkaStreams(
            ExtractService.topology(FactExtractor.standard(), metrics, refusals), properties)) {
      streams.start();
      while (registry.counter(Ledgered.EXTRACTED).count() == 0) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      long start = System.nanoTime();
      double seconds = (ledgered.await(ARTICLES) - start) / NANOS;
      streams.close(Duration.ofSeconds(10));
      return ARTICLES / seconds;
    }
  }

  /** Waits until the stages are through with a load. */
  private record Ledgered(SimpleMeterRegistry registry) {
    static final long QUIET_NANOS = 2_000_000_000L;
    static final String EXTRACTED = "policyfacts.articles.extracted";

    /** When the last change was made: all are extracted, and no more changes come for a while. */
    long await(int articles) {
      while (registry.counter(EXTRACTED).count() < articles) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      double seen = 0;
      long last = System.nanoTime();
      while (seen == 0 || System.nanoTime() - last < QUIET_NANOS) {
        double now = asserted();
        last = now > seen ? System.nanoTime() : last;
        seen = now;
        LockSupport.parkNanos(LOOK_NANOS);
      }
      return last;
    }

    private double asserted() {
      return registry.counter("policyfacts.fact.changes", "change", "asserted").count();
    }
  }
}
