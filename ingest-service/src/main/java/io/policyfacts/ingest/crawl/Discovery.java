package io.policyfacts.ingest.crawl;

import io.policyfacts.ingest.crawl.Visitor.ListingVisit;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Follows a source's listing and the listings that it names until all pages are known. */
final class Discovery {
  /** An index that lists itself, or others without end, stops here. */
  private static final int MOST_LISTINGS = 50;

  private final Source source;
  private final Visitor visitor;
  private final BiConsumer<URI, Consumer<Fetched>> fetch;
  private final Consumer<Discovery> done;
  private final Set<URI> seen = new HashSet<>();
  private final Set<URI> pages = new LinkedHashSet<>();
  private final List<Visit> visits = new ArrayList<>();
  private int open;

  /**
   * Nothing is fetched yet.
   *
   * @param fetch fetches a URL and gives the answer
   * @param done is called once, when no listing is left
   */
  Discovery(
      Source source,
      Visitor visitor,
      BiConsumer<URI, Consumer<Fetched>> fetch,
      Consumer<Discovery> done) {
    this.source = source;
    this.visitor = visitor;
    this.fetch = fetch;
    this.done = done;
  }

  void start() {
    follow(List.of(source.address()));
  }

  /** Every page that was found, in the order of the listings. */
  synchronized List<URI> pages() {
    return List.copyOf(pages);
  }

  /** The listings that were read, and the source's own whatever came of it. */
  synchronized List<Visit> visits() {
    return List.copyOf(visits);
  }

  /** Whether the source's own listing is as it was at the last visit. */
  synchronized boolean unchanged() {
    return visits.stream().anyMatch(visit -> visit.result() instanceof Visit.Same);
  }

  private void follow(List<URI> listings) {
    List<URI> fresh;
    synchronized (this) {
      fresh = listings.stream().filter(u -> seen.size() < MOST_LISTINGS && seen.add(u)).toList();
      open += fresh.size();
    }
    fresh.forEach(url -> fetch.accept(url, fetched -> read(url, fetched)));
  }

  private void read(URI url, Fetched fetched) {
    ListingVisit listing = visitor.listing(source, url, fetched);
    synchronized (this) {
      pages.addAll(listing.links().pages());
      if (url.equals(source.address()) || listing.visit().result().outcome() == Outcome.LISTED) {
        visits.add(listing.visit());
      }
    }
    follow(listing.links().listings());
    boolean last;
    synchronized (this) {
      last = --open == 0;
    }
    if (last) {
      done.accept(this);
    }
  }
}
