package io.policyfacts.sink;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.benchmarks.Load;
import io.policyfacts.benchmarks.TemporaryFolder;
import io.policyfacts.embedded.BrokerProcess;
import io.policyfacts.embedded.EmbeddedDatabase;
import io.policyfacts.runtime.Metrics;
import io.policyfacts.runtime.Service;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.PostgresFactStore;
import io.policyfacts.streams.ExtractService;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** From an article's publishing to its facts' rows, through all services, by load. */
public final class LatencyBenchmark {
  private static final int BURST = 12_000;
  private static final double SECONDS = 30;
  private static final double WARM_UP_SECONDS = 10;
  private static final double MILLIS = 1e3;
  private static final long LOOK_NANOS = 5_000_000;
  private static final double AIM_MILLIS = 500;

  private final Load load;
  private final MeasuredStore store;

  private LatencyBenchmark(Load load, MeasuredStore store) {
    this.load = load;
    this.store = store;
  }

  /** Prints the highest load, and percentiles at a tenth and at half of it. */
  public static void main(String[] args) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create();
        BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"), 0);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.path().resolve("postgres"), 0);
        Load load = new Load(broker.bootstrap())) {
      Settings settings =
          new Settings(
              Map.of(
                  "POLICYFACTS_KAFKA", broker.bootstrap(),
                  "POLICYFACTS_DATABASE", database.url(),
                  "POLICYFACTS_EXTRACT_STATE_DIR", folder.path().resolve("state").toString()));
      MeasuredStore store =
          new MeasuredStore(new PostgresFactStore(Database.parse(database.url())));
      try (ExtractService stages = ExtractService.start(settings, Metrics.registry());
          SinkService sink = SinkService.start(settings, new SimpleMeterRegistry(), store)) {
        awaitReady(stages);
        awaitReady(sink);
        new LatencyBenchmark(load, store).run();
      }
    }
  }

  private static void awaitReady(Service service) {
    while (!service.notReadyBecause().isEmpty()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private void run() {
    load.publish(BURST / 4);
    store.awaitArticles(BURST / 4);
    double most = highest();
    System.out.printf(Locale.ROOT, "highest load: %.0f articles/s%n", most);
    print("a tenth", most / 10);
    double p99 = print("half", most / 2);
    System.out.printf(
        Locale.ROOT, "p99 at half load: %.0f ms (aim: at most %.0f ms)%n", p99, AIM_MILLIS);
  }

  /** Articles a second from a burst's begin to its last row. */
  private double highest() {
    store.begin();
    long start = System.currentTimeMillis();
    load.publish(BURST);
    store.awaitArticles(BURST);
    return BURST / ((store.last() - start) / MILLIS);
  }

  private double print(String share, double perSecond) {
    store.begin();
    store.awaitArticles(load.publish(perSecond, WARM_UP_SECONDS));
    store.begin();
    store.awaitArticles(load.publish(perSecond, SECONDS));
    while (!store.settled()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    System.out.printf(
        Locale.ROOT,
        "at %s of it, %.0f articles/s: p50 %d ms, p90 %d ms, p99 %d ms, longest %d ms, of %d"
            + " facts%n",
        share,
        perSecond,
        store.percentile(50),
        store.percentile(90),
        store.percentile(99),
        store.percentile(100),
        store.measured());
    return store.percentile(99);
  }
}
