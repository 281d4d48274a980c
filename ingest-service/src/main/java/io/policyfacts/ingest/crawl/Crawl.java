package io.policyfacts.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.publish.ArticlePublisher;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Rounds over sources: each visits a source's address and every page that it leads to. */
public final class Crawl implements AutoCloseable {
  private final Clock clock;
  private final Frontier frontier;
  private final Fetcher fetcher;
  private final Visitor visitor;
  private final VisitLog log;
  private final Lanes lanes;
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
      int width,
      Clock clock,
      MeterRegistry metrics,
      CrawlProgress progress) {
    this.clock = clock;
    frontier = new Frontier(known);
    fetcher = new Fetcher(limits);
    visitor = new Visitor(fetcher, new FileReader(limits.bytes()), clock);
    log = new VisitLog(metrics, progress);
    lanes = new Lanes(width);
    recorder =
        new Recorder(
            frontier,
            publisher,
            (visit, visited) -> log.committed(visit, visited, lanes.unfinished()));
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
      lanes.submit(Site.host(source.address()), () -> round(source, scope));
    }
  }

  /** Waits until every round that was begun is over. */
  public void awaitIdle() throws InterruptedException {
    lanes.awaitIdle();
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
    lanes.close();
    recorder.close();
    fetcher.close();
  }

  private void round(Source source, Scope scope) {
    switch (source.kind()) {
      case FEED -> feed(source, scope);
      case FOLDER -> folder(source, scope);
      case PAGE -> pages(source, List.of(source.address()), scope, () -> {});
    }
  }

  /** The feed's own state comes last: what is lost before it is found again by reading the feed. */
  private void feed(Source source, Scope scope) {
    Visitor.FeedVisit feed = visitor.feed(source, frontier.validators(source.address()));
    Set<URI> pages = new LinkedHashSet<>(feed.links());
    if (scope == Scope.DUE || feed.visit().result() instanceof Visit.Same) {
      pages.addAll(frontier.known(source));
    }
    pages(source, List.copyOf(pages), scope, () -> recorder.record(feed.visit()));
  }

  private void folder(Source source, Scope scope) {
    try {
      pages(source, Folder.list(Path.of(source.address())), scope, () -> {});
    } catch (IOException e) {
      Visit.Result failed = new Visit.Failed(Failure.BAD_FILE, String.valueOf(e.getMessage()));
      recorder.record(new Visit(source, source.address(), clock.instant(), failed));
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
    for (URI url : wanted) {
      lanes.submit(
          Site.host(url),
          () -> {
            recorder.record(visitor.page(source, url, frontier.validators(url)));
            countdown.done();
          });
    }
  }

  private boolean isDue(URI url) {
    CrawlState state = frontier.state(url);
    Instant next = state == null ? null : state.nextVisitAt();
    return next == null || !next.isAfter(clock.instant());
  }
}
