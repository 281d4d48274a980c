package io.policyfacts.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.policyfacts.ingest.source.FeedReader.Listing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            List.of(
                URI.create("https://news.example/a"), URI.create("https://news.example/b%20c"))),
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
    assertEquals(new Listing.Links(List.of(URI.create("https://news.example/a"))), read(atom));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body><p>a page</body></html>",
        "{\"items\": []}",
        "<rss version=\"2.0\"><channel><item><link>https://news.example/a</link>",
        "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<rss version=\"2.0\"><channel><item><link>https://h.example/&e;</link></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>"
      })
  void whatIsNoFeedOrHasADocumentTypeIsRefused(String text) {
    assertInstanceOf(Listing.NoFeed.class, read(text));
  }

  private static Listing read(String xml) {
    return FeedReader.read(xml.getBytes(StandardCharsets.UTF_8), ADDRESS, "application/xml");
  }
}
