package io.policyfacts.ingest.polite;

import io.policyfacts.ingest.fetch.Fetched.Failed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site's robots.txt says of a URL.
 *
 * @param objection why it must not be fetched; null if it may
 * @param delay that it asks for between two requests, within bounds
 * @param sitemaps addresses that it names
 */
public record Ruling(@Nullable Failed objection, Duration delay, List<String> sitemaps) {
  /** Copies the list. */
  public Ruling {
    sitemaps = List.copyOf(sitemaps);
  }
}
