package io.policyfacts.ingest.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.FetchLimits;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.fetch.Fetcher;
import io.policyfacts.ingest.fetch.LoopbackSite;
import io.policyfacts.ingest.fetch.Reach;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from each answer to a request for robots.txt (RFC 9309, 2.3.1). */
class RobotsTest {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final String FORBIDDEN = "User-agent: *\nDisallow: /a\n";

  private final LoopbackSite site = new LoopbackSite();
  private final Fetcher fetcher =
      new Fetcher(FetchLimits.of("", Duration.ofSeconds(1), 1_000_000), Clock.systemUTC());
  private final RobotsCache cache = new RobotsCache(fetcher, Clock.systemUTC());

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, allowed",
    "401, allowed",
    "403, allowed",
    "404, allowed",
    "410, allowed",
    "418, allowed",
    "451, allowed",
    "429, robots-unreachable",
    "500, robots-unreachable",
    "502, robots-unreachable",
    "503, robots-unreachable",
    "504, robots-unreachable"
  })
  void everyStatusHasItsConsequence(int status, String consequence) {
    site.on("/robots.txt", x -> site.answer(x, status, "text/plain", "Disallow".getBytes(UTF_8)));
    assertEquals(consequence, consequence("/a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *#Disallow: /a | robots-disallow",
        "User-agent: *#Disallow: | allowed",
        "User-agent: *#Disallow: / | robots-disallow",
        "User-agent: *#Disallow: /a#Allow: /a | allowed",
        "User-agent: *#Disallow: /#Allow: /a | allowed",
        "User-agent: *#Allow: /#Disallow: /a | robots-disallow",
        "User-agent: *#Disallow: /*a | robots-disallow",
        "User-agent: *#Disallow: /a$ | robots-disallow",
        "User-agent: *#Disallow: /A | allowed",
        "User-agent: policyfacts#Disallow: /a | robots-disallow",
        "User-agent: PolicyFacts#Disallow: /a | robots-disallow",
        "User-agent: policyfacts/9.9#Disallow: /a | robots-disallow",
        "User-agent: other#Disallow: /a | allowed",
        "User-agent: *#Disallow: /a##User-agent: policyfacts#Disallow: /b | allowed",
        "User-agent: other#User-agent: policyfacts#Disallow: /a | robots-disallow",
        "User-agent: *#Disallow: /b#Disallow: /a # comment | robots-disallow",
        "<html>not here</html> | allowed",
        "'' | allowed"
      })
  void rulesAreThoseOfTheStandard(String file, String consequence) {
    site.on(
        "/robots.txt",
        x -> site.answer(x, 200, "text/plain", (file.replace('#', '\n') + "\n").getBytes(UTF_8)));
    assertEquals(consequence, consequence("/a"));
  }

  @ParameterizedTest
  @CsvSource({"1, robots-disallow", "5, robots-disallow", "6, allowed"})
  void fiveRedirectsAreFollowed(int redirects, String consequence) {
    for (int i = 0; i < redirects; i++) {
      String from = i == 0 ? "/robots.txt" : "/r" + i;
      String to = i == redirects - 1 ? "/rules" : "/r" + (i + 1);
      site.on(
          from,
          x -> {
            x.getResponseHeaders().set("Location", to);
            site.answer(x, 301, "text/plain", new byte[0]);
          });
    }
    site.on("/rules", x -> site.answer(x, 200, "text/plain", FORBIDDEN.getBytes(UTF_8)));
    assertEquals(consequence, consequence("/a"));
  }

  @Test
  void fiveHundredKibibytesAreRead() {
    String within = "#" + "x".repeat(400 * 1024) + "\n" + FORBIDDEN;
    site.on("/robots.txt", x -> site.answer(x, 200, "text/plain", within.getBytes(UTF_8)));
    assertEquals("robots-disallow", consequence("/a"));
  }

  @Test
  void whatComesAfterwardsIsNot() {
    String beyond = "#" + "x".repeat(600 * 1024) + "\n" + FORBIDDEN;
    site.on("/robots.txt", x -> site.answer(x, 200, "text/plain", beyond.getBytes(UTF_8)));
    assertEquals("allowed", consequence("/a"));
  }

  @Test
  void aServerThatIsNotThereForbids() {
    site.close();
    assertEquals("robots-unreachable", consequence("/a"));
  }

  @Test
  void aReservedAddressIsCalledSo() {
    Robots robots = cache.fetch(site.url("/a"), Reach.PUBLIC);
    assertEquals(Failure.BLOCKED_ADDRESS, robots.refusal());
  }

  @ParameterizedTest
  @CsvSource({"5, 5000", "0.5, 500", "0, 0", "86400, 120000", "-3, 0", "soon, 0"})
  void theDelayIsBounded(String asked, long millis) {
    String file = "User-agent: *\nCrawl-delay: " + asked + "\nDisallow: /x\n";
    site.on("/robots.txt", x -> site.answer(x, 200, "text/plain", file.getBytes(UTF_8)));
    assertEquals(millis, cache.fetch(site.url("/a"), Reach.LOOPBACK).delay().toMillis());
  }

  private String consequence(String path) {
    Robots robots = cache.fetch(site.url(path), Reach.LOOPBACK);
    Fetched.Failed objection = robots.objection(site.url(path));
    return objection == null ? "allowed" : objection.failure().word();
  }
}
