package io.policyfacts.ingest.crawl;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.publish.Visited;
import io.policyfacts.ingest.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every URL and every article. Only one thread records; any may ask.
 *
 * <p>An article can be reached by several URLs, so its revisions are counted by article: a visit
 * publishes when its text differs from what this URL showed before and from the article's last
 * revision.
 */
final class Frontier {
  private final Map<String, CrawlState> byUrl = new ConcurrentHashMap<>();
  private final Map<String, CrawlState> lastOfArticle = new ConcurrentHashMap<>();

  /** Starts with what earlier runs wrote. */
  Frontier(Map<String, CrawlState> known) {
    known.values().forEach(this::remember);
  }

  /** What is known of a URL; null if it was never visited. */
  @Nullable CrawlState state(URI url) {
    return byUrl.get(url.toString());
  }

  /** What the next request for a URL has to send. */
  Validators validators(URI url) {
    CrawlState state = state(url);
    return state == null ? Validators.NONE : new Validators(state.etag(), state.lastModified());
  }

  /** All pages that were found for a source: neither its own address nor further listings. */
  List<URI> known(Source source) {
    return byUrl.values().stream()
        .filter(state -> source.name().equals(state.source()))
        .filter(state -> !state.outcome().equals(Outcome.LISTED.word()))
        .map(state -> URI.create(state.url()))
        .filter(url -> !url.equals(source.address()))
        .sorted()
        .toList();
  }

  /** Decides what a visit changes, and remembers it; nothing if a later visit is known. */
  Visited record(Visit visit) {
    CrawlState before = state(visit.url());
    if (before != null && isLater(before, visit)) {
      return new Visited(before, Site.of(visit.url()), null);
    }
    Visited visited =
        visit.result() instanceof Visit.Found found
            ? found(visit, found.article(), before)
            : new Visited(NextState.of(visit, before), Site.of(visit.url()), null);
    remember(visited.state());
    return visited;
  }

  private Visited found(Visit visit, Article article, @Nullable CrawlState before) {
    CrawlState last = lastOfArticle.get(article.id());
    boolean old = last != null && isLater(last, visit);
    CrawlState same = old || shows(last, article) ? last : shows(before, article) ? before : null;
    if (same != null) {
      CrawlState state =
          NextState.ofArticle(visit, before, article, same.revision(), Outcome.UNCHANGED);
      return new Visited(state, Site.of(visit.url()), null);
    }
    int revision = last == null ? 1 : last.revision() + 1;
    CrawlState state = NextState.ofArticle(visit, before, article, revision, Outcome.PUBLISHED);
    return new Visited(state, Site.of(visit.url()), article.withRevision(revision));
  }

  private static boolean isLater(CrawlState known, Visit visit) {
    Instant visited = known.visitedAt();
    return visited != null && visited.isAfter(visit.at());
  }

  private static boolean shows(@Nullable CrawlState state, Article article) {
    return state != null
        && article.id().equals(state.articleId())
        && article.contentHash().equals(state.contentHash());
  }

  private void remember(CrawlState state) {
    byUrl.put(state.url(), state);
    if (state.articleId() != null) {
      lastOfArticle.merge(state.articleId(), state, (a, b) -> a.revision() > b.revision() ? a : b);
    }
  }
}
