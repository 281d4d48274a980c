package io.policyfacts.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.crawl.Crawl;
import io.policyfacts.ingest.crawl.Crawl.Scope;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.crawl.Forgetting;
import io.policyfacts.ingest.crawl.Inquiry;
import io.policyfacts.ingest.crawl.Outcome;
import io.policyfacts.ingest.publish.ArticlePublisher;
import io.policyfacts.ingest.publish.CrawlMemory;
import io.policyfacts.ingest.source.Source;
import io.policyfacts.ingest.source.SourcesFile;
import io.policyfacts.runtime.Ending;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Service;
import io.policyfacts.runtime.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Visits the configured sources again and again, each at its interval. */
public final class IngestService implements Service {
  private static final String TRANSACTIONAL_ID = "policyfacts-ingest-";
  private static final String ONCE = TRANSACTIONAL_ID + "once";

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "rounds"));
  private final Ending ending = new Ending();
  private final List<Source> sources;
  private volatile @Nullable CrawlConnection connection;

  private IngestService(List<Source> sources) {
    this.sources = sources;
  }

  /**
   * Starts visiting the sources of {@link IngestSettings#SOURCES}.
   *
   * @throws io.policyfacts.runtime.BadSettingException if a source is wrong or no broker answers
   */
  public static IngestService start(Settings settings, PrometheusMeterRegistry metrics) {
    List<Source> sources = SourcesFile.load(IngestSettings.sources(settings));
    CrawlConnection.prepareTopics(settings);
    IngestService service = new IngestService(sources);
    service.timer.execute(() -> service.begin(settings, metrics));
    return service;
  }

  /**
   * Visits every page of the given sources once, due or not, and returns when all results are
   * committed.
   *
   * @param progress is told of every visit
   * @return visits by outcome
   * @throws io.policyfacts.runtime.BadSettingException if no broker answers
   * @throws org.apache.kafka.common.KafkaException what publishing died of
   * @throws InterruptedException if interrupted; what was visited by then is committed
   */
  public static Map<Outcome, Integer> crawlOnce(
      Settings settings, List<Source> sources, MeterRegistry metrics, CrawlProgress progress)
      throws InterruptedException {
    CrawlConnection.prepareTopics(settings);
    try (CrawlConnection once = CrawlConnection.open(settings, ONCE, metrics, progress)) {
      Crawl crawl = once.crawl();
      sources.forEach(source -> crawl.start(source, Scope.ALL));
      crawl.awaitIdle();
      crawl.close();
      crawl.end().join();
      return crawl.counts();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Says what a visit to a page would do and why, and changes nothing.
   *
   * @param source a page
   * @param out lines of name and finding
   * @return whether an article would be found
   */
  public static boolean explain(Settings settings, Source source, Consumer<String> out) {
    Map<String, CrawlState> known =
        settings.isGiven(KafkaSettings.BOOTSTRAP)
            ? CrawlMemory.load(KafkaSettings.client(settings))
            : Map.of();
    return new Inquiry(
            IngestSettings.limits(settings),
            IngestSettings.politeness(settings),
            Clock.systemUTC(),
            out)
        .explain(source, known);
  }

  /**
   * Has the facts of an article retracted, and the article not visited again by itself.
   *
   * @param url a URL that it was published from, or its id
   * @return the article's id; empty if nothing was ever published from the URL
   * @throws io.policyfacts.runtime.BadSettingException if no broker answers
   */
  public static Optional<String> forget(Settings settings, String url) {
    CrawlConnection.prepareTopics(settings);
    Map<String, Object> client = KafkaSettings.client(settings);
    try (ArticlePublisher publisher = ArticlePublisher.connect(client, ONCE)) {
      return Forgetting.forget(
          url, CrawlMemory.load(client).values(), publisher, Clock.systemUTC().instant());
    }
  }

  @Override
  public String notReadyBecause() {
    if (ending.isReached()) {
      return "has ended";
    }
    return connection == null ? "reading the crawl state" : "";
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
    timer.shutdownNow();
    CrawlConnection open = connection;
    if (open != null) {
      open.close();
    }
    ending.reach();
  }

  // The crawl's end is watched for as long as the service lives.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void begin(Settings settings, MeterRegistry metrics) {
    try {
      String id = TRANSACTIONAL_ID + settings.get(IngestSettings.INSTANCE);
      CrawlConnection opened = CrawlConnection.open(settings, id, metrics, CrawlProgress.SILENT);
      connection = opened;
      opened.crawl().end().whenComplete((done, failure) -> ending.reach(failure));
      sources.forEach(source -> schedule(opened.crawl(), source));
    } catch (RuntimeException e) {
      ending.reach(e);
    }
  }

  // A round begins without failing; what fails in it ends the crawl, which is watched.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void schedule(Crawl crawl, Source source) {
    timer.scheduleWithFixedDelay(
        () -> crawl.start(source, Scope.DUE),
        crawl.untilDue(source).toMillis(),
        source.interval().toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
