package io.policyfacts.ingest.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the links of an RSS or Atom feed; document types and external entities are refused. */
public final class FeedReader {
  /** Most entries of one feed that are followed. */
  static final int MOST_ENTRIES = 1000;

  private FeedReader() {}

  /** What a feed's bytes are. */
  public sealed interface Listing {
    /**
     * A feed.
     *
     * @param links absolute URLs of its entries, in its order, each once
     */
    record Links(List<URI> links) implements Listing {
      /** Copies the list. */
      public Links {
        links = List.copyOf(links);
      }
    }

    /**
     * No feed that can be read.
     *
     * @param reason one line
     */
    record NoFeed(String reason) implements Listing {}
  }

  /**
   * Reads a feed.
   *
   * @param address the feed's URL, against which relative links are resolved
   * @param contentType the server's {@code Content-Type}; empty if unknown
   */
  public static Listing read(byte[] feed, URI address, String contentType) {
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(feed), contentType, true, "UTF-8")) {
      SyndFeed parsed = new SyndFeedInput(false, Locale.ROOT).build(reader);
      Set<URI> links = new LinkedHashSet<>();
      for (SyndEntry entry : parsed.getEntries()) {
        link(entry, address).ifPresent(links::add);
        if (links.size() == MOST_ENTRIES) {
          break;
        }
      }
      return new Listing.Links(List.copyOf(links));
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return new Listing.NoFeed(oneLine(e));
    }
  }

  private static Optional<URI> link(SyndEntry entry, URI address) {
    String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
    try {
      return link == null || link.isBlank()
          ? Optional.empty()
          : Optional.of(address.resolve(URI.create(link.strip().replace(" ", "%20"))))
              .filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
