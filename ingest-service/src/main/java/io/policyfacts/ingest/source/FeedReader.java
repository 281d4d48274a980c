package io.policyfacts.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.policyfacts.contracts.Json;
import io.policyfacts.ingest.source.Listing.Links;
import io.policyfacts.ingest.source.Listing.NoList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads the links of an RSS, Atom or JSON feed; document types and external entities are refused.
 * Of a page it reads the feeds that the page names.
 */
public final class FeedReader {
  private static final String NAMED_FEEDS =
      "link[rel~=(?i)alternate][type~=(?i)application/(rss|atom|feed)\\+(xml|json)][href]";
  private static final int BEGINNING = 512;

  private FeedReader() {}

  /**
   * Reads a feed.
   *
   * @param address the feed's URL, against which relative links are resolved
   * @param contentType the server's {@code Content-Type}; empty if unknown
   */
  public static Listing read(byte[] feed, URI address, String contentType) {
    String beginning =
        new String(feed, 0, Math.min(feed.length, BEGINNING), StandardCharsets.UTF_8)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (beginning.startsWith("{")) {
      return json(feed, address);
    }
    boolean page = beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
    return page ? named(feed, address) : xml(feed, address, contentType);
  }

  private static Listing xml(byte[] feed, URI address, String contentType) {
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(feed), contentType, true, "UTF-8")) {
      SyndFeed parsed = new SyndFeedInput(false, Locale.ROOT).build(reader);
      return LinkText.pages(address, parsed.getEntries().stream().flatMap(FeedReader::link));
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return new NoList(oneLine(e));
    }
  }

  private static Stream<String> link(SyndEntry entry) {
    return Stream.ofNullable(entry.getLink() == null ? entry.getUri() : entry.getLink());
  }

  /**
   * JSON Feed 1.1: {@code items} with {@code url}, or with {@code external_url} of what it is
   * about.
   */
  private static Listing json(byte[] feed, URI address) {
    try {
      JsonNode items = Json.mapper().readTree(feed).path("items");
      if (!items.isArray() || items.isEmpty()) {
        return new NoList("has no items");
      }
      Stream<JsonNode> each = StreamSupport.stream(items.spliterator(), false);
      return LinkText.pages(
          address, each.map(i -> i.path("url").asText(i.path("external_url").asText(""))));
    } catch (IOException e) {
      return new NoList(oneLine(e));
    }
  }

  private static Listing named(byte[] page, URI address) {
    Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8), address.toString());
    List<URI> feeds =
        LinkText.urls(address, document.select(NAMED_FEEDS).stream().map(e -> e.attr("href")));
    return feeds.isEmpty()
        ? new NoList("is a page that names no feed")
        : new Links(List.of(), feeds.subList(0, 1));
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
