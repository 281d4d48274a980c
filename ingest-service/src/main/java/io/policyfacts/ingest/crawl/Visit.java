package io.policyfacts.ingest.crawl;

import io.policyfacts.contracts.Article;
import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.source.Source;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visit to one URL.
 *
 * @param source for which it was made
 * @param url the requested URL
 * @param at when it was made
 * @param result what it gave
 */
record Visit(Source source, URI url, Instant at, Result result) {
  /** What a visit gave. */
  sealed interface Result {
    /** What came of it, as far as the visit alone can tell. */
    Outcome outcome();

    /** Why, where the outcome alone does not say. */
    default @Nullable String reason() {
      return null;
    }

    /** For the next conditional request; null leaves the former ones. */
    default @Nullable Validators validators() {
      return null;
    }
  }

  /**
   * An article, whose revision is yet to be decided.
   *
   * @param article as revision 1
   */
  record Found(Article article, Validators validators) implements Result {
    @Override
    public Outcome outcome() {
      return Outcome.PUBLISHED;
    }
  }

  /** The same as last time, by the server's word. */
  record Same() implements Result {
    @Override
    public Outcome outcome() {
      return Outcome.UNCHANGED;
    }
  }

  /**
   * A feed.
   *
   * @param entries number of links in it
   */
  record Listed(int entries, Validators validators) implements Result {
    @Override
    public Outcome outcome() {
      return Outcome.LISTED;
    }
  }

  /**
   * A page that is no article.
   *
   * @param reason its name
   * @param detail one line of facts
   */
  record NoArticle(String reason, String detail, Validators validators) implements Result {
    @Override
    public Outcome outcome() {
      return Outcome.NOT_ARTICLE;
    }
  }

  /**
   * Nothing.
   *
   * @param failure its name
   * @param detail one line of facts
   */
  record Failed(Failure failure, String detail) implements Result {
    @Override
    public Outcome outcome() {
      return Outcome.FAILED;
    }

    @Override
    public String reason() {
      return failure.word();
    }
  }
}
