package io.policyfacts.ingest.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.policyfacts.ingest.source.Listing.Links;
import io.policyfacts.ingest.source.Listing.NoList;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps, news sitemaps and indexes of them: what changed lately, the newest first. A file
 * that breaks off gives what was read until then.
 */
public final class SitemapReader {
  /** Pages that changed before are not listed. */
  static final Duration LATELY = Duration.ofDays(30);

  private static final int MOST_SITEMAPS = 20;

  private SitemapReader() {}

  private record Entry(String url, @Nullable Instant changed) {
    boolean after(Instant time) {
      return changed == null || changed.isAfter(time);
    }
  }

  /**
   * Reads a sitemap.
   *
   * @param now what {@link #LATELY} counts from
   */
  public static Listing read(byte[] sitemap, URI address, Instant now) {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    try {
      AbstractSiteMap read = parser.parseSiteMap(sitemap, address.toURL());
      return read instanceof SiteMapIndex index
          ? new Links(
              List.of(),
              urls(
                  address,
                  index.getSitemaps().stream().map(SitemapReader::entry),
                  now,
                  MOST_SITEMAPS))
          : new Links(
              urls(
                  address,
                  ((SiteMap) read).getSiteMapUrls().stream().map(SitemapReader::entry),
                  now,
                  Listing.MOST_PAGES),
              List.of());
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      return new NoList(String.valueOf(e.getMessage()));
    }
  }

  private static List<URI> urls(URI address, Stream<Entry> entries, Instant now, int most) {
    Instant since = now.minus(LATELY);
    Comparator<Entry> newest =
        Comparator.comparing(Entry::changed, Comparator.nullsLast(Comparator.reverseOrder()));
    return LinkText.urls(
        address, entries.filter(e -> e.after(since)).sorted(newest).map(Entry::url).limit(most));
  }

  private static Entry entry(AbstractSiteMap sitemap) {
    return new Entry(sitemap.getUrl().toString(), instant(sitemap.getLastModified()));
  }

  private static Entry entry(SiteMapURL page) {
    Instant changed = instant(page.getLastModified());
    return new Entry(page.getUrl().toString(), changed == null ? published(page) : changed);
  }

  private static @Nullable Instant published(SiteMapURL page) {
    ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
    return news != null && news.length > 0 && news[0] instanceof NewsAttributes first
        ? instant(first.getPublicationDate())
        : null;
  }

  @SuppressWarnings("JavaUtilDate") // what the library gives
  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
