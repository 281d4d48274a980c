package io.policyfacts.ingest.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.FetchLimits;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.fetch.Fetched.Body;
import io.policyfacts.ingest.fetch.Fetched.Failed;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.fetch.LoopbackSite;
import io.policyfacts.ingest.fetch.Reach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliteFetcherTest {
  private static final Duration DELAY = Duration.ofMillis(60);

  private final LoopbackSite site = new LoopbackSite();
  private final List<Long> starts = new CopyOnWriteArrayList<>();
  private final List<Long> ends = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final Map<String, Fetched> answers = new ConcurrentHashMap<>();
  private final PoliteFetcher fetcher =
      new PoliteFetcher(
          FetchLimits.of("", Duration.ofSeconds(2), 100_000),
          new Politeness(DELAY, 1_000, 1_000),
          4,
          Clock.systemUTC());

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @Test
  void oneRequestAtATimeWithTheDelayBetween() throws InterruptedException {
    timed("/robots.txt", 404);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      timed("/p" + i, 200);
      paths.add("/p" + i);
    }
    fetch(paths);
    assertEquals(1, mostAtOnce.get());
    assertEquals(6, starts.size());
    for (int i = 1; i < starts.size(); i++) {
      long pause = starts.get(i) - ends.get(i - 1);
      assertTrue(pause >= DELAY.toNanos() * 9 / 10, i + ": " + pause / 1_000_000 + " ms");
    }
  }

  @Test
  void whatTheRulesForbidIsNeverAskedFor() throws InterruptedException {
    String rules = "User-agent: *\nDisallow: /secret\n";
    site.on("/robots.txt", x -> site.answer(x, 200, "text/plain", bytes(rules)));
    site.page("/open", "open");
    site.page("/secret", "secret");
    fetch(List.of("/secret", "/open"));
    assertEquals(Failure.ROBOTS_DISALLOW, failure("/secret"));
    assertInstanceOf(Body.class, answers.get("/open"));
    assertEquals(List.of("/robots.txt 200", "/open 200"), site.requests());
  }

  @Test
  void norWhereARedirectLeadsThere() throws InterruptedException {
    String rules = "User-agent: *\nDisallow: /secret\n";
    site.on("/robots.txt", x -> site.answer(x, 200, "text/plain", bytes(rules)));
    redirect("/open", "/secret");
    site.page("/secret", "secret");
    fetch(List.of("/open"));
    assertEquals(Failure.ROBOTS_DISALLOW, failure("/open"));
    assertEquals(List.of("/robots.txt 200", "/open 302"), site.requests());
  }

  @Test
  void withoutRulesNothingIsAsked() throws InterruptedException {
    timed("/robots.txt", 500);
    site.page("/open", "open");
    fetch(List.of("/open"));
    assertEquals(Failure.ROBOTS_UNREACHABLE, failure("/open"));
    assertEquals(List.of("/robots.txt 500"), site.requests());
  }

  @Test
  void aRedirectIsARequestLikeAnyOther() throws InterruptedException {
    timed("/robots.txt", 404);
    redirect("/a", "/b");
    timed("/b", 200);
    fetch(List.of("/a"));
    assertEquals(site.url("/b"), assertInstanceOf(Body.class, answers.get("/a")).url());
  }

  @Test
  void aRedirectLoopEnds() throws InterruptedException {
    timed("/robots.txt", 404);
    redirect("/a", "/b");
    redirect("/b", "/a");
    fetch(List.of("/a"));
    assertEquals(Failure.TOO_MANY_REDIRECTS, failure("/a"));
    assertEquals(7, site.requests().size());
  }

  @Test
  void aHostThatAsksToWaitIsNotAskedAgainThisRound() throws InterruptedException {
    timed("/robots.txt", 404);
    site.on(
        "/a",
        x -> {
          x.getResponseHeaders().set("Retry-After", "3600");
          site.answer(x, 429, "text/plain", new byte[0]);
        });
    site.page("/b", "b");
    fetch(List.of("/a", "/b", "/b?again"));
    assertEquals(Failure.RETRY_LATER, failure("/a"));
    assertEquals(Failure.POSTPONED, failure("/b"));
    assertEquals(Failure.POSTPONED, failure("/b?again"));
    assertEquals(List.of("/robots.txt 404", "/a 429"), site.requests());
  }

  private void fetch(List<String> paths) throws InterruptedException {
    for (String path : paths) {
      fetcher.fetch(
          site.url(path),
          Validators.NONE,
          new Manner(Reach.LOOPBACK, DELAY),
          got -> answers.put(path, got));
    }
    fetcher.awaitIdle();
  }

  private Failure failure(String path) {
    return assertInstanceOf(Failed.class, answers.get(path)).failure();
  }

  private void timed(String path, int status) {
    site.on(path, exchange -> timed(exchange, status));
  }

  private void timed(HttpExchange exchange, int status) throws IOException {
    starts.add(System.nanoTime());
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    site.answer(exchange, status, "text/html", bytes("<p>text</p>"));
    atOnce.decrementAndGet();
    ends.add(System.nanoTime());
  }

  private void redirect(String from, String to) {
    site.on(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          site.answer(exchange, 302, "text/html", new byte[0]);
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
