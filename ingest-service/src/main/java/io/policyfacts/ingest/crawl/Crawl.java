package io.policyfacts.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.FetchLimits;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.polite.Manner;
import io.policyfacts.ingest.polite.PoliteFetcher;
import io.policyfacts.ingest.polite.Politeness;
import io.policyfacts.ingest.publish.ArticlePublisher;
import io.policyfacts.ingest.source.Archive;
import io.policyfacts.ingest.source.Folder;
import io.policyfacts.ingest.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Rounds over sources: each visits a source's address and every page that it leads to. */
public final class Crawl implements AutoCloseable {
  private final Clock clock;
  private final Duration delay;
  private final Frontier frontier;
  private final PoliteFetcher fetcher;
  private final Visitor visitor;
  private final VisitLog log;
  private final Recorder recorder;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /**
   * Gets ready; nothing is visited yet.
   *
   * @param known what earlier runs wrote of each URL
   * @param publisher stays the caller's to close, after this crawl
   * @param width hosts that are asked side by side, 1 or more
   */
  public Crawl(
      Map<String, CrawlState> known,
      ArticlePublisher publisher,
      FetchLimits limits,
      Politeness politeness,
      int width,
      Clock clock,
      MeterRegistry metrics,
      CrawlProgress progress) {
    this.clock = clock;
    delay = politeness.delay();
    frontier = new Frontier(known);
    fetcher = new PoliteFetcher(limits, politeness, width, clock);
    visitor = new Visitor(new FileReader(limits.bytes()), clock);
    log = new VisitLog(metrics, progress);
    recorder =
        new Recorder(
            frontier,
            publisher,
            (visit, visited) -> log.committed(visit, visited, fetcher.unfinished()));
  }

  /** Which pages of a source are visited. */
  public enum Scope {
    /** Those whose time has come. */
    DUE,
    /** All of them. */
    ALL
  }

  /** Begins a round over a source; does nothing while the last round over it goes on. */
  public void start(Source source, Scope scope) {
    if (running.add(source.name())) {
      round(source, scope);
    }
  }

  /** Waits until every round that was begun is over. */
  public void awaitIdle() throws InterruptedException {
    fetcher.awaitIdle();
  }

  /** Time until a source's round is due: zero if it was never visited or is overdue. */
  public Duration untilDue(Source source) {
    CrawlState state = frontier.state(source.address());
    Instant next = state == null ? null : state.nextVisitAt();
    Duration left = next == null ? Duration.ZERO : Duration.between(clock.instant(), next);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Committed visits so far by outcome. */
  public Map<Outcome, Integer> counts() {
    return log.counts();
  }

  /** Completes after {@link #close}, or with what publishing died of. */
  public CompletableFuture<Void> end() {
    return recorder.end();
  }

  /** Drops what is queued, records the visits that were made, and ends. */
  @Override
  public void close() {
    fetcher.close();
    recorder.close();
  }

  private void round(Source source, Scope scope) {
    switch (source.kind()) {
      case FEED, SITEMAP, SECTION -> discover(source, scope);
      case FOLDER -> fetcher.run(() -> folder(source, scope));
      case PAGE -> pages(source, List.of(source.address()), scope, () -> {});
    }
  }

  private void fetch(Source source, URI url, Consumer<Fetched> answer) {
    fetcher.fetch(url, frontier.validators(url), manner(source), answer);
  }

  /** One's own machine needs no pause unless the source says so. */
  private Manner manner(Source source) {
    Duration usual = source.loopback() ? Duration.ZERO : delay;
    return new Manner(source.reach(), Objects.requireNonNullElse(source.delay(), usual));
  }

  private void discover(Source source, Scope scope) {
    new Discovery(
            source,
            visitor,
            (url, answer) -> fetch(source, url, answer),
            d -> found(d, source, scope))
        .start();
  }

  /** The listing's own state comes last: what is lost before is found again by reading it. */
  private void found(Discovery discovery, Source source, Scope scope) {
    Set<URI> pages = new LinkedHashSet<>(discovery.pages());
    if (scope == Scope.DUE || discovery.unchanged()) {
      pages.addAll(frontier.known(source));
    }
    pages(source, List.copyOf(pages), scope, () -> discovery.visits().forEach(this::record));
  }

  private void folder(Source source, Scope scope) {
    try {
      pages(source, Folder.list(Path.of(source.address())), scope, () -> {});
    } catch (IOException e) {
      Visit.Result failed = new Visit.Failed(Failure.BAD_FILE, String.valueOf(e.getMessage()));
      record(new Visit(source, source.address(), clock.instant(), failed));
      running.remove(source.name());
    }
  }

  private void pages(Source source, List<URI> urls, Scope scope, Runnable last) {
    List<URI> wanted = urls.stream().filter(url -> scope == Scope.ALL || isDue(url)).toList();
    Countdown countdown =
        new Countdown(
            wanted.size(),
            () -> {
              last.run();
              running.remove(source.name());
            });
    wanted.forEach(url -> page(source, url, countdown));
  }

  private void page(Source source, URI url, Countdown countdown) {
    if (Archive.is(url) && url.getHost() == null) {
      fetcher.run(() -> done(visitor.archive(source, url, this::record), countdown));
    } else if (url.getHost() == null) {
      fetcher.run(() -> done(visitor.file(source, url), countdown));
    } else {
      fetch(source, url, fetched -> done(visitor.page(source, url, fetched), countdown));
    }
  }

  private void done(Visit visit, Countdown countdown) {
    record(visit);
    countdown.done();
  }

  /** A URL whose host is left alone stays as due as it was. */
  private void record(Visit visit) {
    if (visit.result() instanceof Visit.Failed failed && failed.failure() == Failure.POSTPONED) {
      log.postponed(visit);
    } else {
      recorder.record(visit);
    }
  }

  private boolean isDue(URI url) {
    CrawlState state = frontier.state(url);
    Instant next = state == null ? null : state.nextVisitAt();
    return next == null || !next.isAfter(clock.instant());
  }
}
