package io.policyfacts.ingest.crawl;

import io.policyfacts.ingest.article.PageReader;
import io.policyfacts.ingest.article.ReadPage;
import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.fetch.Fetched.Body;
import io.policyfacts.ingest.source.FeedReader;
import io.policyfacts.ingest.source.FeedReader.Listing;
import io.policyfacts.ingest.source.Source;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was fetched for a source; changes nothing. */
final class Visitor {
  private static final Logger LOG = LoggerFactory.getLogger(Visitor.class);
  private static final List<String> PAGE_TYPES = List.of("html", "xml", "text/plain");

  private final FileReader files;
  private final Clock clock;

  Visitor(FileReader files, Clock clock) {
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

  /** The visit to a page that was fetched. */
  Visit page(Source source, URI url, Fetched fetched) {
    return visit(
        source,
        url,
        at -> fetched instanceof Body body ? read(source, body, at) : nothing(fetched));
  }

  /** Visits a file. */
  Visit file(Source source, URI url) {
    return visit(source, url, at -> files.read(source, url, at));
  }

  /** The visit to a source's feed that was fetched. */
  FeedVisit feed(Source source, Fetched fetched) {
    Instant at = clock.instant();
    URI url = source.address();
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

  private Visit visit(Source source, URI url, Function<Instant, Visit.Result> reading) {
    Instant at = clock.instant();
    try {
      return new Visit(source, url, at, reading.apply(at));
    } catch (RuntimeException e) {
      LOG.error("reading {} failed", url, e);
      Visit.Result failed = new Visit.Failed(Failure.UNEXPECTED, e.getClass().getSimpleName());
      return new Visit(source, url, at, failed);
    }
  }

  private static Visit.Result noFeed(Body body) {
    Listing listing = FeedReader.read(body.body(), body.url(), body.contentType());
    String reason = listing instanceof Listing.NoFeed none ? none.reason() : "";
    return new Visit.Failed(Failure.NOT_A_FEED, reason);
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
