package io.policyfacts.ingest.crawl;

import io.policyfacts.ingest.article.PageReader;
import io.policyfacts.ingest.article.ReadPage;
import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.fetch.Fetched.Body;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.source.Archive;
import io.policyfacts.ingest.source.FeedReader;
import io.policyfacts.ingest.source.Listing;
import io.policyfacts.ingest.source.Listing.Links;
import io.policyfacts.ingest.source.Listing.NoList;
import io.policyfacts.ingest.source.SectionReader;
import io.policyfacts.ingest.source.SitemapReader;
import io.policyfacts.ingest.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
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
   * A visit to a listing.
   *
   * @param visit what came of it
   * @param links what it lists; nothing where it failed or is the same as before
   */
  record ListingVisit(Visit visit, Links links) {}

  /** The visit to a page that was fetched. */
  Visit page(Source source, URI url, Fetched fetched) {
    return visit(
        source,
        url,
        at -> fetched instanceof Body body ? read(source, body, at) : nothing(fetched));
  }

  /** The visit that was made when a page was archived. */
  Visit captured(Source source, Archive.Capture capture) {
    Body body = new Body(capture.url(), capture.body(), capture.contentType(), Validators.NONE, "");
    return visit(source, capture.url(), capture.at(), at -> read(source, body, at));
  }

  /** The visit to an archive, after the visits to its pages. */
  Visit archive(Source source, URI url, Consumer<Visit> each) {
    return visit(source, url, clock.instant(), at -> archived(source, url, each));
  }

  private Visit.Result archived(Source source, URI url, Consumer<Visit> each) {
    try {
      int pages =
          Archive.read(Path.of(url), files.mostBytes(), c -> each.accept(captured(source, c)));
      return new Visit.Listed(pages, Validators.NONE);
    } catch (IOException e) {
      return new Visit.Failed(Failure.BAD_FILE, String.valueOf(e.getMessage()));
    }
  }

  /** Visits a file. */
  Visit file(Source source, URI url) {
    return visit(source, url, at -> files.read(source, url, at));
  }

  /** The visit to a source's listing that was fetched. */
  ListingVisit listing(Source source, URI url, Fetched fetched) {
    Links[] links = {new Links(List.of(), List.of())};
    Visit visit =
        visit(
            source,
            url,
            at -> {
              if (!(fetched instanceof Body body)) {
                return nothing(fetched);
              }
              Listing listing = listing(source, body, at);
              if (listing instanceof Links found) {
                links[0] = found;
                return new Visit.Listed(found.pages().size(), body.validators());
              }
              return new Visit.Failed(Failure.NOT_A_LISTING, ((NoList) listing).reason());
            });
    return new ListingVisit(visit, links[0]);
  }

  private static Listing listing(Source source, Body body, Instant at) {
    Pattern links = source.links();
    if (links != null) {
      return SectionReader.read(body.body(), body.url(), links);
    }
    return source.kind() == Source.Kind.SITEMAP
        ? SitemapReader.read(body.body(), body.url(), at)
        : FeedReader.read(body.body(), body.url(), body.contentType());
  }

  private Visit visit(Source source, URI url, Function<Instant, Visit.Result> reading) {
    return visit(source, url, clock.instant(), reading);
  }

  private static Visit visit(
      Source source, URI url, Instant at, Function<Instant, Visit.Result> reading) {
    try {
      return new Visit(source, url, at, reading.apply(at));
    } catch (RuntimeException e) {
      LOG.error("reading {} failed", url, e);
      Visit.Result failed = new Visit.Failed(Failure.UNEXPECTED, e.getClass().getSimpleName());
      return new Visit(source, url, at, failed);
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
