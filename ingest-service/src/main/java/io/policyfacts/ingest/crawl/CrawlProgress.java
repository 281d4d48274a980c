package io.policyfacts.ingest.crawl;

import org.jspecify.annotations.Nullable;

/** Is told of every visit after its result has been committed to the broker. */
@FunctionalInterface
public interface CrawlProgress {
  /** Tells nobody. */
  CrawlProgress SILENT = event -> {};

  /** One visit is done; called from one thread, in the order of the visits. */
  void visited(Event event);

  /**
   * A visit that is done.
   *
   * @param source the source's name
   * @param url the requested URL
   * @param outcome what came of it
   * @param reason why, where the outcome alone does not say; the name of a {@link Failure} or of a
   *     reason why a page is no article
   * @param articleId the article, where there is one
   * @param title its headline, where it was published
   * @param revision its last published revision; 0 if there is none
   * @param waiting visits that are still to be made or recorded
   */
  record Event(
      String source,
      String url,
      Outcome outcome,
      @Nullable String reason,
      @Nullable String articleId,
      @Nullable String title,
      int revision,
      int waiting) {}
}
