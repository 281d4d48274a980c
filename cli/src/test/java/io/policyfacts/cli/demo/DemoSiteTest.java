package io.policyfacts.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSiteTest {
  private static final String KOREA = "/articles/korea-national-ai-computing-center.html";

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void listsEachPageOnceUnderItsOwnAddress() throws Exception {
    try (DemoSite site = DemoSite.open()) {
      String feed = get(site, "/feed.xml").body();
      String base = site.feed().toString().replace("/feed.xml", "");
      assertTrue(feed.contains("<link>" + base + KOREA + "</link>"), feed);
      assertFalse(feed.contains("corrected"), feed);
      assertFalse(feed.contains("{{base}}"), feed);
    }
  }

  @Test
  void correctsAPageInItsPlace() throws Exception {
    try (DemoSite site = DemoSite.open()) {
      assertTrue(get(site, KOREA).body().contains("8,000-GPU"));
      site.correct();
      assertTrue(get(site, KOREA).body().contains("9,000-GPU"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/articles/",
        "/articles/missing.html",
        "/README.md",
        "/articles/../README.md",
        "/articles/korea-national-ai-computing-center.corrected.html"
      })
  void hasNothingElse(String path) throws Exception {
    try (DemoSite site = DemoSite.open()) {
      assertEquals(404, get(site, path).statusCode());
    }
  }

  private HttpResponse<String> get(DemoSite site, String path) throws Exception {
    URI uri = URI.create(site.feed().toString().replace("/feed.xml", path));
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
