package io.policyfacts.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapReaderTest {
  private static final URI ADDRESS = URI.create("https://news.example/sitemap.xml");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String HEAD =
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
          + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">";

  @Test
  void listsWhatChangedLatelyTheNewestFirst() {
    String sitemap =
        HEAD
            + url("/undated", "")
            + url("/older", "<lastmod>2026-02-10</lastmod>")
            + url("/ancient", "<lastmod>2024-02-10</lastmod>")
            + url("/newer", "<lastmod>2026-03-01T09:00:00Z</lastmod>")
            + "</urlset>";
    assertEquals(List.of("/newer", "/older", "/undated"), pages(sitemap));
  }

  @Test
  void readsTheDatesOfNewsSitemaps() {
    String old = news("2025-01-01T00:00:00Z");
    String sitemap = HEAD + url("/old", old) + url("/new", news("2026-02-28T08:00:00Z"));
    assertEquals(List.of("/new"), pages(sitemap + "</urlset>"));
  }

  @Test
  void whatBreaksOffGivesWhatWasReadUntilThen() {
    assertEquals(List.of("/a"), pages(HEAD + url("/a", "") + "<url><loc>https://news.exa"));
  }

  @Test
  void anIndexNamesFurtherListings() {
    String index =
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + "<sitemap><loc>https://news.example/s1.xml</loc>"
            + "<lastmod>2026-02-27</lastmod></sitemap>"
            + "<sitemap><loc>https://news.example/s0.xml</loc>"
            + "<lastmod>2020-02-27</lastmod></sitemap></sitemapindex>";
    Listing.Links links = assertInstanceOf(Listing.Links.class, read(index));
    assertEquals(List.of(URI.create("https://news.example/s1.xml")), links.listings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<html><body>no sitemap</body></html>",
        "<!DOCTYPE urlset [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><urlset><url>"
            + "<loc>https://news.example/&e;</loc></url></urlset>"
      })
  void whatIsNoneLeadsNowhere(String text) {
    Listing listing = read(text);
    assertEquals(
        List.of(), listing instanceof Listing.Links links ? links.pages() : List.of(), text);
  }

  private static String url(String path, String more) {
    return "<url><loc>https://news.example" + path + "</loc>" + more + "</url>";
  }

  private static String news(String date) {
    return "<news:news><news:publication><news:name>N</news:name>"
        + "<news:language>en</news:language></news:publication><news:publication_date>"
        + date
        + "</news:publication_date><news:title>t</news:title></news:news>";
  }

  private static List<String> pages(String sitemap) {
    return assertInstanceOf(Listing.Links.class, read(sitemap)).pages().stream()
        .map(URI::getPath)
        .toList();
  }

  private static Listing read(String sitemap) {
    return SitemapReader.read(sitemap.getBytes(StandardCharsets.UTF_8), ADDRESS, NOW);
  }
}
