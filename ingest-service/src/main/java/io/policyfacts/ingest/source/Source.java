package io.policyfacts.ingest.source;

import io.policyfacts.ingest.fetch.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
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
 * @param links regular expression that the addresses of a section's articles contain a match of;
 *     null of other kinds
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
    @Nullable Pattern links,
    @Nullable Duration delay,
    boolean loopback) {

  /** What a source's address is the address of. */
  public enum Kind {
    /** An RSS, Atom or JSON feed, or a page that names one; each entry's link is a page. */
    FEED,
    /** A sitemap, a news sitemap, or an index of them. */
    SITEMAP,
    /** A page with links to articles, whose addresses have a form. */
    SECTION,
    /** One page. */
    PAGE,
    /** A folder of {@code .html}, {@code .txt} and {@code .json} files and web archives. */
    FOLDER;

    /** The name as {@code sources.yaml} has it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A source with nothing but name, kind and address, visited every 15 minutes. */
  public static Source of(String name, Kind kind, URI address) {
    return new Source(
        name, kind, address, SourcesFile.DEFAULT_INTERVAL, null, null, null, null, false);
  }

  /** The same, allowed to be on this machine. */
  public Source onLoopback() {
    return new Source(name, kind, address, interval, language, publisher, links, delay, true);
  }

  /** Where a visit for it may connect to. */
  public Reach reach() {
    return loopback ? Reach.LOOPBACK : Reach.PUBLIC;
  }
}
