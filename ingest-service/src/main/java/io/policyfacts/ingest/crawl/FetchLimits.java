package io.policyfacts.ingest.crawl;

import io.policyfacts.runtime.Version;
import java.time.Duration;

/**
 * Bounds of one fetch.
 *
 * @param userAgent who asks, with an address to complain to where one is configured
 * @param connect time to connect
 * @param whole time from the first byte sent to the last byte read, redirects included
 * @param bytes most bytes of a body after unpacking
 * @param redirects most redirects followed
 */
public record FetchLimits(
    String userAgent, Duration connect, Duration whole, long bytes, int redirects) {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /**
   * With the usual limits.
   *
   * @param contact address or URL of the operator; may be empty
   */
  public static FetchLimits of(String contact, Duration whole, long bytes) {
    String comment = contact.isBlank() ? "" : " (+" + contact.strip() + ")";
    return new FetchLimits(
        "policyfacts/" + Version.CURRENT + comment, CONNECT, whole, bytes, MOST_REDIRECTS);
  }
}
