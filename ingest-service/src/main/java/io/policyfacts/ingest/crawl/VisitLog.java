package io.policyfacts.ingest.crawl;

import io.micrometer.core.instrument.MeterRegistry;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.publish.Visited;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts committed visits, writes one line for each, and tells who follows the progress. */
final class VisitLog {
  private static final Logger LOG = LoggerFactory.getLogger(VisitLog.class);
  private static final String METRIC = "policyfacts.ingest.visits";
  private static final String POSTPONED = "policyfacts.ingest.postponed";

  private final MeterRegistry metrics;
  private final CrawlProgress progress;
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  VisitLog(MeterRegistry metrics, CrawlProgress progress) {
    this.metrics = metrics;
    this.progress = progress;
  }

  /** Visits so far by outcome. */
  synchronized Map<Outcome, Integer> counts() {
    return Map.copyOf(counts);
  }

  /** A visit was not made because its host is left alone. */
  void postponed(Visit visit) {
    metrics.counter(POSTPONED, "source", visit.source().name()).increment();
    LOG.debug("postponed {}", visit.url());
  }

  /** One visit is committed. */
  void committed(Visit visit, Visited visited, int waiting) {
    CrawlState state = visited.state();
    Outcome outcome = outcome(visit, visited);
    String reason = Objects.requireNonNullElse(state.reason(), "none");
    metrics
        .counter(
            METRIC, "source", visit.source().name(), "outcome", outcome.word(), "reason", reason)
        .increment();
    synchronized (this) {
      counts.merge(outcome, 1, Integer::sum);
    }
    line(visit, visited, outcome);
    progress.visited(event(visit, visited, outcome, waiting));
  }

  private static Outcome outcome(Visit visit, Visited visited) {
    boolean foundNothingNew = visit.result() instanceof Visit.Found && visited.article() == null;
    return foundNothingNew ? Outcome.UNCHANGED : visit.result().outcome();
  }

  private static void line(Visit visit, Visited visited, Outcome outcome) {
    if (visit.result() instanceof Visit.Failed failed) {
      LOG.warn("failed {}: {}, {}", visit.url(), failed.failure().word(), failed.detail());
    } else if (visit.result() instanceof Visit.NoArticle none) {
      LOG.info("no article {}: {}, {}", visit.url(), none.reason(), none.detail());
    } else if (outcome == Outcome.PUBLISHED) {
      CrawlState state = visited.state();
      LOG.info("published {} as {} revision {}", visit.url(), state.articleId(), state.revision());
    } else {
      LOG.debug("{} {}", outcome.word(), visit.url());
    }
  }

  private static CrawlProgress.Event event(
      Visit visit, Visited visited, Outcome outcome, int waiting) {
    CrawlState state = visited.state();
    Article article = visited.article();
    return new CrawlProgress.Event(
        visit.source().name(),
        state.url(),
        outcome,
        state.reason(),
        state.articleId(),
        article == null ? null : article.title(),
        state.revision(),
        waiting);
  }
}
