package io.policyfacts.ingest.fetch;

import io.policyfacts.runtime.Version;
import java.time.Duration;

/**
 * Bounds of one fetch.
 *
 * @param userAgent who asks, with an address to complain to where one is configured
 * @param connect time to connect
 * @param firstByte time between two bytes, and until the first
 * @param whole time from the first byte sent to the last byte read
 * @param bytes most bytes of a body after unpacking
 * @param redirects most redirects followed
 * @param urlLength longest URL, in characters
 */
public record FetchLimits(
    String userAgent,
    Duration connect,
    Duration firstByte,
    Duration whole,
    long bytes,
    int redirects,
    int urlLength) {
  /** The crawler's name in {@code robots.txt}. */
  public static final String ROBOT = "policyfacts";

  private static final int MOST_REDIRECTS = 5;
  private static final int LONGEST_URL = 4096;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration FIRST_BYTE = Duration.ofSeconds(15);

  /**
   * With the usual limits.
   *
   * @param contact address or URL of the operator; may be empty
   */
  public static FetchLimits of(String contact, Duration whole, long bytes) {
    String comment = contact.isBlank() ? "" : " (+" + contact.strip() + ")";
    return new FetchLimits(
        ROBOT + "/" + Version.CURRENT + comment,
        CONNECT,
        FIRST_BYTE.compareTo(whole) < 0 ? FIRST_BYTE : whole,
        whole,
        bytes,
        MOST_REDIRECTS,
        LONGEST_URL);
  }
}
