package io.policyfacts.ingest.source;

import java.net.URI;
import java.util.List;

/** What a document that should list pages has. */
public sealed interface Listing {
  /** Most pages of one listing that are followed. */
  int MOST_PAGES = 1000;

  /**
   * A list.
   *
   * @param pages absolute URLs of pages, in its order, each once
   * @param listings absolute URLs of further listings
   */
  record Links(List<URI> pages, List<URI> listings) implements Listing {
    /** Copies the lists. */
    public Links {
      pages = List.copyOf(pages);
      listings = List.copyOf(listings);
    }
  }

  /**
   * No list that can be read.
   *
   * @param reason one line
   */
  record NoList(String reason) implements Listing {}
}
