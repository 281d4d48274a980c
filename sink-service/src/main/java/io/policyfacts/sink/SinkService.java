package io.policyfacts.sink;

import io.micrometer.core.instrument.MeterRegistry;
import io.policyfacts.runtime.Ending;
import io.policyfacts.runtime.Service;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.consume.Sink;
import io.policyfacts.sink.consume.SinkMetrics;
import io.policyfacts.sink.postgres.PostgresFactStore;
import io.policyfacts.sink.postgres.Schema;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.LetterLimit;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running sink. */
public final class SinkService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(SinkService.class);
  private static final Duration STOP = Duration.ofSeconds(8);

  private final Sink sink;
  private final Ending ending = new Ending();

  private SinkService(Sink sink) {
    this.sink = sink;
  }

  /**
   * Starts a sink, which by itself waits for database and broker.
   *
   * @throws io.policyfacts.runtime.BadSettingException if a setting is wrong
   */
  public static SinkService start(Settings settings, MeterRegistry registry) {
    settings.check(SinkSettings.all());
    Schema.Care care =
        settings.get(SinkSettings.MIGRATE) ? Schema.Care.MIGRATE : Schema.Care.REQUIRE;
    return start(settings, registry, new PostgresFactStore(SinkSettings.database(settings), care));
  }

  /** Starts a sink into a store, which it closes when it ends. */
  static SinkService start(Settings settings, MeterRegistry registry, FactStore store) {
    Clock clock = Clock.systemUTC();
    SinkMetrics metrics = new SinkMetrics(registry, clock);
    SinkService service =
        new SinkService(new Sink(settings, limits(settings), store, metrics, clock));
    Thread thread = new Thread(() -> service.run(store), "sink");
    thread.setDaemon(true);
    thread.start();
    return service;
  }

  private static Sink.Limits limits(Settings settings) {
    return new Sink.Limits(
        settings.get(SinkSettings.GROUP),
        settings.get(SinkSettings.BATCH),
        settings.get(SinkSettings.ACCEPT_GAP),
        new LetterLimit(
            settings.get(SinkSettings.MAX_DEAD_LETTERS),
            Duration.ofSeconds(settings.get(SinkSettings.DEAD_LETTER_WINDOW))));
  }

  private void run(FactStore store) {
    try (store) {
      sink.run();
      ending.reach();
    } catch (InterruptedException | RuntimeException | Error e) {
      ending.reach(e);
    }
  }

  @Override
  public String notReadyBecause() {
    return ending.isReached() ? "has ended" : sink.problem();
  }

  @Override
  public boolean alive() {
    return !ending.isDeath();
  }

  @Override
  public void await() throws InterruptedException {
    ending.await();
  }

  /** Stops it; a database that does not answer is left alone after 8 s, and undoes its batch. */
  @Override
  public void close() {
    sink.stop();
    if (!ending.await(STOP)) {
      LOG.warn("the sink is still busy after {} s and is left", STOP.toSeconds());
    }
  }
}
