package io.policyfacts.streams;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.policyfacts.extractor.Extractor;
import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.Ending;
import io.policyfacts.runtime.OpenTransactions;
import io.policyfacts.runtime.Service;
import io.policyfacts.runtime.Settings;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extract stage and the ledger stage as one Kafka Streams application. It waits for its broker
 * and topics for as long as it takes, saying why in its readiness.
 *
 * <p>One application, since its instances then share both stages' partitions in one group with one
 * set of threads and transactions. The stages are sub-topologies that meet in the topic of
 * extractions alone: a promoted replay enters the ledger through the same door, and a replay runs
 * the extract stage under another application id.
 */
public final class ExtractService implements Service {
  /** The service's name, as in {@code ce_source}. */
  public static final String NAME = "extract-streams";

  private static final Logger LOG = LoggerFactory.getLogger(ExtractService.class);
  private static final long RETRY_MILLIS = 1_000;

  private final Settings settings;
  private final PrometheusMeterRegistry registry;
  private final BrokerCheck broker;
  private final StageMetrics metrics;
  private final StreamsConfig config;
  private final Topology topology;
  private final Thread watcher = new Thread(this::launch, "extract-watch");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Ending ending = new Ending();
  private volatile String waitingFor = "Kafka has not answered yet";
  private volatile @Nullable Stages stages;

  private ExtractService(Settings settings, PrometheusMeterRegistry registry, Extractor extractor) {
    this.settings = settings;
    this.registry = registry;
    metrics = new StageMetrics(registry);
    broker = new BrokerCheck(settings);
    Refusals refusals = new Refusals();
    config = ExtractSettings.streams(settings, metrics, refusals);
    topology = topology(extractor, metrics, refusals);
  }

  /**
   * Starts both stages with the standard extractor; returns at once, whether or not there is a
   * broker.
   *
   * @throws BadSettingException naming a setting that is wrong
   */
  public static ExtractService start(Settings settings, PrometheusMeterRegistry registry) {
    return start(settings, registry, ExtractSettings.extractor(settings));
  }

  /**
   * Starts both stages with an extractor; returns at once, whether or not there is a broker.
   *
   * @throws BadSettingException naming a setting that is wrong
   */
  public static ExtractService start(
      Settings settings, PrometheusMeterRegistry registry, Extractor extractor) {
    ExtractService service = new ExtractService(settings, registry, extractor);
    service.watcher.start();
    return service;
  }

  /** Both stages, which meet in the topic of extractions alone. */
  static Topology topology(Extractor extractor, StageMetrics metrics, Refusals refusals) {
    Topology topology = new Topology();
    ExtractTopology.addTo(topology, extractor, metrics, refusals);
    LedgerTopology.addTo(topology, metrics, refusals);
    return topology;
  }

  @Override
  public String notReadyBecause() {
    Stages running = stages;
    return running == null ? waitingFor : running.problem();
  }

  @Override
  public boolean alive() {
    return !ending.isDeath();
  }

  @Override
  public void await() throws InterruptedException {
    ending.await();
  }

  @Override
  public void close() {
    stopping.countDown();
    watcher.interrupt();
    stopStreams();
    ending.reach();
  }

  private void launch() {
    try {
      if (waitForBroker()) {
        startStreams();
        tellChanges();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (stopping.getCount() > 0) {
        ending.reach(e);
      }
    }
  }

  /** Whether the broker came before the stop. */
  private boolean waitForBroker() throws InterruptedException {
    do {
      String problem = broker.problem();
      if (problem.isEmpty()) {
        return true;
      }
      if (!problem.equals(waitingFor)) {
        LOG.warn("{}; trying again", problem);
        waitingFor = problem;
      }
    } while (!stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS));
    return false;
  }

  /** Logs each state that lasts, until the stop. */
  private void tellChanges() throws InterruptedException {
    String told = waitingFor;
    String before = told;
    try (OpenTransactions transactions =
        new OpenTransactions(settings, settings.get(ExtractSettings.APPLICATION), registry)) {
      do {
        transactions.turn(Clock.systemUTC().instant());
        String now = notReadyBecause();
        if (now.equals(before) && !now.equals(told)) {
          LOG.info(now.isEmpty() ? "Ready" : "Not ready: {}", now);
          told = now;
        }
        before = now;
      } while (!stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS));
    }
  }

  private synchronized void startStreams() {
    if (stopping.getCount() > 0) {
      stages = Stages.start(topology, config, registry, metrics, ending::reach);
    }
  }

  private synchronized void stopStreams() {
    if (stages != null) {
      stages.close();
    }
  }
}
