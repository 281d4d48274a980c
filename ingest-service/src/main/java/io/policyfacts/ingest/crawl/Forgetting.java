package io.policyfacts.ingest.crawl;

import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.publish.ArticlePublisher;
import io.policyfacts.ingest.publish.Visited;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Withdraws an article: its facts are retracted, and no visit brings it back by itself. */
public final class Forgetting {
  private Forgetting() {}

  /**
   * Withdraws what was published from a URL, with everything known of other URLs of the article.
   *
   * @param url as it was requested, or the article's id
   * @param known what earlier visits wrote
   * @return the article's id; empty if nothing was ever published from the URL
   */
  public static Optional<String> forget(
      String url, Collection<CrawlState> known, ArticlePublisher publisher, Instant at) {
    Optional<String> article =
        known.stream()
            .filter(state -> state.url().equals(url) || url.equals(state.articleId()))
            .flatMap(state -> Optional.ofNullable(state.articleId()).stream())
            .findFirst();
    article.ifPresent(
        id -> {
          List<Visited> states =
              known.stream()
                  .filter(state -> id.equals(state.articleId()))
                  .map(state -> NextState.forgotten(state, at))
                  .map(state -> new Visited(state, Site.of(URI.create(state.url())), null))
                  .toList();
          publisher.withdraw(id, states);
        });
    return article;
  }
}
