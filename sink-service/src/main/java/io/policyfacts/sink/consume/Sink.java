package io.policyfacts.sink.consume;

import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sink from its first attempt to reach database and broker to its last row. */
public final class Sink {
  private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

  /**
   * How it reads and when it gives up.
   *
   * @param group consumer group
   * @param batch most records in a transaction
   * @param acceptGap whether to go on over missing records
   * @param letters how many dead letters stop it
   */
  public record Limits(String group, int batch, boolean acceptGap, LetterLimit letters) {}

  private final Settings settings;
  private final Limits limits;
  private final FactStore store;
  private final SinkMetrics metrics;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile String problem = "starting";
  private volatile @Nullable SinkLoop loop;

  /** Of a store, which stays the caller's to close. */
  public Sink(Settings settings, Limits limits, FactStore store, SinkMetrics metrics, Clock clock) {
    this.settings = settings;
    this.limits = limits;
    this.store = store;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** What keeps it from storing, or an empty text. */
  public String problem() {
    SinkLoop running = loop;
    return running == null ? problem : running.problem();
  }

  /** Makes {@link #run()} return soon; may be called by any thread. */
  public void stop() {
    stopping.countDown();
    SinkLoop running = loop;
    if (running != null) {
      running.stop();
    }
  }

  /**
   * Waits for database and broker, then stores until it is stopped.
   *
   * @throws InterruptedException if the thread is interrupted while waiting
   */
  public void run() throws InterruptedException {
    if (reach(this::migratedStore) == null) {
      return;
    }
    try (Broker broker = reach(() -> Broker.connect(settings))) {
      if (broker == null) {
        return;
      }
      SinkLoop started = loop(broker);
      loop = started;
      if (stopping.getCount() == 0) {
        started.stop();
      }
      started.run();
    }
  }

  /**
   * The store, once it has answered: a claim of nothing connects and brings the schema up to date.
   */
  private FactStore migratedStore() throws StoreUnavailableException {
    store.claim(Map.of(), limits.group(), false);
    return store;
  }

  private SinkLoop loop(Broker broker) {
    SinkLoop.Parts parts =
        new SinkLoop.Parts(
            broker.consumer(limits.group(), limits.batch()),
            store,
            new TopicWatch(broker, clock),
            metrics,
            limits.letters(),
            clock);
    return new SinkLoop(parts, owner(), limits.acceptGap());
  }

  private String owner() {
    ProcessHandle process = ProcessHandle.current();
    String host = System.getenv().getOrDefault("HOSTNAME", "this host");
    return limits.group() + " on " + host + ", process " + process.pid();
  }

  /** Something that may not be there yet. */
  @FunctionalInterface
  private interface Attempt<T> {
    T make() throws StoreUnavailableException, BrokerUnavailableException;
  }

  /** Tries until it succeeds; null if told to stop before. */
  private <T> @Nullable T reach(Attempt<T> attempt) throws InterruptedException {
    Backoff backoff = new Backoff(clock);
    do {
      try {
        return attempt.make();
      } catch (StoreUnavailableException | BrokerUnavailableException e) {
        tell(String.valueOf(e.getMessage()));
        metrics.failed();
        backoff.failed();
      }
    } while (!stopping.await(backoff.remaining().toMillis(), TimeUnit.MILLISECONDS));
    return null;
  }

  private void tell(String said) {
    if (!said.equals(problem)) {
      LOG.warn("{}; it is tried again until that is mended", said);
    }
    problem = said;
  }
}
