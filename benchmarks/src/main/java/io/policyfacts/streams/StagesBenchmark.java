package io.policyfacts.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.benchmarks.Load;
import io.policyfacts.benchmarks.Rounds;
import io.policyfacts.benchmarks.TemporaryFolder;
import io.policyfacts.embedded.BrokerProcess;
import io.policyfacts.extractor.FactExtractor;
import io.policyfacts.runtime.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** Articles a second through both stages with transactions, beside the same without them. */
public final class StagesBenchmark {
  private static final int ARTICLES = 6_000;
  private static final int ROUNDS = 5;
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

  private void run() {
    Rounds rounds = new Rounds("articles/s");
    for (int round = -1; round < ROUNDS; round++) {
      Rounds into = round < 0 ? new Rounds("") : rounds;
      into.add(EXACTLY, perSecond(StreamsConfig.EXACTLY_ONCE_V2));
      into.add(AT_LEAST, perSecond(StreamsConfig.AT_LEAST_ONCE));
    }
    rounds.print();
    rounds.ratio(EXACTLY, AT_LEAST, 0.9);
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
