package io.policyfacts.ingest.source;

import io.policyfacts.ingest.fetch.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One configured place where articles are found.
 *
 * @param name unique name, as articles and metrics carry it
 * @param kind what is at the address
 * @param address URL of a feed or page ({@code http} or {@code https}), {@code file:} URL of a
 *     folder
 * @param interval time between two visits
 * @param language BCP 47 tag for pages that name none
 * @param publisher publication's name for pages that name none
 * @param delay least time between two requests to a host; null for the usual one
 * @param loopback whether it may be on this machine; addresses of the network around are refused
 */
public record Source(
    String name,
    Kind kind,
    URI address,
    Duration interval,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable Duration delay,
    boolean loopback) {

  /** What a source's address is the address of. */
  public enum Kind {
    /** An RSS or Atom feed; each entry's link is a page. */
    FEED,
    /** One page. */
    PAGE,
    /** A folder of {@code .html}, {@code .txt} and {@code .json} files. */
    FOLDER;

    /** The name as {@code sources.yaml} has it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A source with nothing but name, kind and address, visited every 15 minutes. */
  public static Source of(String name, Kind kind, URI address) {
    return new Source(name, kind, address, SourcesFile.DEFAULT_INTERVAL, null, null, null, false);
  }

  /** The same, allowed to be on this machine. */
  public Source onLoopback() {
    return new Source(name, kind, address, interval, language, publisher, delay, true);
  }

  /** Where a visit for it may connect to. */
  public Reach reach() {
    return loopback ? Reach.LOOPBACK : Reach.PUBLIC;
  }
}
