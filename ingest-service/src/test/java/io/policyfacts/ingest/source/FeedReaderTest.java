package io.policyfacts.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final URI ADDRESS = URI.create("https://news.example/feeds/all.xml");

  @Test
  void readsRssLinksRelativeOnesToo() {
    String rss =
        """
        <rss version="2.0"><channel><title>t</title>
        <item><link>https://news.example/a</link></item>
        <item><link>/b c</link></item>
        <item><link>https://news.example/a</link></item>
        <item><title>without a link</title></item>
        </channel></rss>
        """;
    assertEquals(
        new Listing.Links(
            List.of(URI.create("https://news.example/a"), URI.create("https://news.example/b%20c")),
            List.of()),
        read(rss));
  }

  @Test
  void readsAtom() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id>
        <entry><title>e</title><id>1</id><link rel="alternate" href="https://news.example/a"/></entry>
        </feed>
        """;
    assertEquals(links("https://news.example/a"), read(atom));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body><p>a page</body></html>",
        "{\"items\": []}",
        "<rss version=\"2.0\"><channel><item><link>https://news.example/a</link>",
        "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><rss"
            + " version=\"2.0\"><channel><item><link>https://h.example/&e;</link></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>"
      })
  void whatIsNoFeedOrHasADocumentTypeIsRefused(String text) {
    assertInstanceOf(Listing.NoList.class, read(text));
  }

  @Test
  void readsJsonFeeds() {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [
          {"id": "1", "url": "https://news.example/a"}, {"id": "2"},
          {"id": "3", "external_url": "https://other.example/b"}, {"id": "4", "url": "mailto:x@y"}]}
        """;
    assertEquals(links("https://news.example/a", "https://other.example/b"), read(json));
  }

  @Test
  void ofAPageItReadsTheFirstFeedThatThePageNames() {
    String page =
        """
        <!DOCTYPE html><html><head><link rel="stylesheet" href="/s.css">
        <link rel="alternate" type="application/atom+xml" href="/feed.atom">
        <link rel="alternate" type="application/rss+xml" href="/comments.rss"></head></html>
        """;
    assertEquals(
        new Listing.Links(List.of(), List.of(URI.create("https://news.example/feed.atom"))),
        read(page));
  }

  @Test
  void aThousandEntriesAreFollowed() {
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
    for (int i = 0; i < 100_000; i++) {
      rss.append("<item><link>https://news.example/").append(i).append("</link></item>");
    }
    Listing listing = read(rss.append("</channel></rss>").toString());
    assertEquals(Listing.MOST_PAGES, assertInstanceOf(Listing.Links.class, listing).pages().size());
  }

  private static Listing.Links links(String... urls) {
    return new Listing.Links(Stream.of(urls).map(URI::create).toList(), List.of());
  }

  private static Listing read(String xml) {
    return FeedReader.read(xml.getBytes(StandardCharsets.UTF_8), ADDRESS, "application/xml");
  }
}
