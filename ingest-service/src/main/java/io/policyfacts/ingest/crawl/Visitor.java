package io.policyfacts.ingest.crawl;

import io.policyfacts.ingest.article.PageReader;
import io.policyfacts.ingest.article.ReadPage;
import io.policyfacts.ingest.crawl.Fetched.Body;
import io.policyfacts.ingest.crawl.Fetched.Validators;
import io.policyfacts.ingest.source.FeedReader;
import io.policyfacts.ingest.source.FeedReader.Listing;
import io.policyfacts.ingest.source.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes visits: fetches a URL, reads what it finds, changes nothing. */
final class Visitor {
  private static final Logger LOG = LoggerFactory.getLogger(Visitor.class);
  private static final List<String> PAGE_TYPES = List.of("html", "xml", "text/plain");

  private final Fetcher fetcher;
  private final FileReader files;
  private final Clock clock;

  Visitor(Fetcher fetcher, FileReader files, Clock clock) {
    this.fetcher = fetcher;
    this.files = files;
    this.clock = clock;
  }

  /**
   * A visit to a feed.
   *
   * @param visit what came of it
   * @param links its entries' URLs; empty where it failed or is the same as before
   */
  record FeedVisit(Visit visit, List<URI> links) {}

  /** Visits the page or file at a URL. */
  Visit page(Source source, URI url, Validators validators) {
    Instant at = clock.instant();
    return new Visit(source, url, at, pageResult(source, url, validators, at));
  }

  /** Visits a source's feed. */
  FeedVisit feed(Source source, Validators validators) {
    Instant at = clock.instant();
    URI url = source.address();
    Fetched fetched = fetcher.fetch(url, validators);
    if (!(fetched instanceof Body body)) {
      return new FeedVisit(new Visit(source, url, at, nothing(fetched)), List.of());
    }
    if (FeedReader.read(body.body(), body.url(), body.contentType())
        instanceof Listing.Links found) {
      Visit.Result result = new Visit.Listed(found.links().size(), body.validators());
      return new FeedVisit(new Visit(source, url, at, result), found.links());
    }
    return new FeedVisit(new Visit(source, url, at, noFeed(body)), List.of());
  }

  private static Visit.Result noFeed(Body body) {
    Listing listing = FeedReader.read(body.body(), body.url(), body.contentType());
    String reason = listing instanceof Listing.NoFeed none ? none.reason() : "";
    return new Visit.Failed(Failure.NOT_A_FEED, reason);
  }

  private Visit.Result pageResult(Source source, URI url, Validators validators, Instant at) {
    try {
      if (url.getHost() == null) {
        return files.read(source, url, at);
      }
      Fetched fetched = fetcher.fetch(url, validators);
      return fetched instanceof Body body ? read(source, body, at) : nothing(fetched);
    } catch (RuntimeException e) {
      LOG.error("reading {} failed", url, e);
      return new Visit.Failed(Failure.UNEXPECTED, e.getClass().getSimpleName());
    }
  }

  private static Visit.Result read(Source source, Body body, Instant at) {
    if (!isPage(body.contentType())) {
      return new Visit.Failed(Failure.NOT_HTML, "content type " + body.contentType());
    }
    ReadPage page = PageReader.read(body.body(), body.url(), body.contentType());
    return ArticleForm.result(source, body.url(), page, body.validators(), at);
  }

  private static boolean isPage(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.isBlank() || PAGE_TYPES.stream().anyMatch(type::contains);
  }

  private static Visit.Result nothing(Fetched fetched) {
    return fetched instanceof Fetched.Failed failed
        ? new Visit.Failed(failed.failure(), failed.detail())
        : new Visit.Same();
  }
}
