package io.policyfacts.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.ingest.fetch.Fetched.Body;
import io.policyfacts.ingest.fetch.Fetched.Failed;
import io.policyfacts.ingest.fetch.Fetched.Moved;
import io.policyfacts.ingest.fetch.Fetched.NotModified;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
  private static final int LIMIT = 100_000;

  private final LoopbackSite site = new LoopbackSite();
  private final Fetcher fetcher =
      new Fetcher(
          FetchLimits.of("mailto:ops@example.org", Duration.ofSeconds(1), LIMIT),
          Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "404, not-found",
    "410, gone",
    "401, refused",
    "403, refused",
    "429, retry-later",
    "503, retry-later",
    "500, server-error",
    "418, http-status"
  })
  void everyStatusHasAName(int status, String name) {
    site.on("/a", exchange -> site.answer(exchange, status, "text/html", new byte[] {'x'}));
    assertEquals(name, failure("/a"));
  }

  @Test
  void namesItselfAndWhomToAsk() {
    String[] agent = new String[1];
    site.on(
        "/a",
        exchange -> {
          agent[0] = exchange.getRequestHeaders().getFirst("User-Agent");
          site.answer(exchange, 200, "text/html", new byte[] {'x'});
        });
    fetch("/a");
    assertTrue(agent[0].matches("policyfacts/\\S+ \\(\\+mailto:ops@example.org\\)"), agent[0]);
  }

  @Test
  void asksAgainWithWhatTheServerGave() {
    site.page("/a", "<p>text</p>");
    Body first = assertInstanceOf(Body.class, fetch("/a"));
    assertInstanceOf(
        NotModified.class, fetcher.fetch(site.url("/a"), first.validators(), Reach.LOOPBACK));
  }

  @Test
  void aRedirectIsAnAnswer() {
    redirect("/a", "/b#part");
    assertEquals(site.url("/b"), assertInstanceOf(Moved.class, fetch("/a")).to());
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "0, 0",
    "'Sun, 01 Mar 2026 10:05:00 GMT', 300",
    "'Sun, 01 Mar 2026 09:00:00 GMT', 0",
    "99999999999999999999, 2147483647",
    "soon, ",
    "-5, "
  })
  void readsHowLongItIsAskedToWait(String header, Long seconds) {
    site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", header);
          site.answer(exchange, 429, "text/html", new byte[0]);
        });
    Duration asked = assertInstanceOf(Failed.class, fetch("/a")).askedWait();
    assertEquals(seconds, asked == null ? null : (Long) asked.toSeconds());
  }

  @Test
  void theBeginningOfABodyIsEnough() {
    site.page("/robots.txt", "x".repeat(LIMIT * 2));
    Body body =
        assertInstanceOf(
            Body.class, fetcher.beginning(site.url("/robots.txt"), Reach.LOOPBACK, 1000));
    assertEquals(1000, body.body().length);
  }

  @Test
  void anAddressWithoutEndIsRefused() {
    assertEquals("bad-address", failure("/" + "a".repeat(10_000)));
  }

  @Test
  void aRedirectToAnotherSchemeIsRefused() {
    redirect("/a", "file:///etc/hostname");
    assertEquals("bad-redirect", failure("/a"));
  }

  @Test
  void aBombIsCountedUnpacked() throws IOException {
    byte[] bomb = gzip(new byte[LIMIT * 20]);
    assertTrue(bomb.length < LIMIT);
    site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          site.answer(exchange, 200, "text/html", bomb);
        });
    assertEquals("too-large", failure("/a"));
  }

  @Test
  void aSilentServerTimesOut() {
    CountDownLatch never = new CountDownLatch(1);
    site.on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          OutputStream body = exchange.getResponseBody();
          body.write('x');
          body.flush();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertEquals("time-out", failure("/a"));
    never.countDown();
  }

  @Test
  void anAnswerThatBreaksOffIsNamed() {
    site.on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('x');
          exchange.close();
        });
    assertEquals("broken-answer", failure("/a"));
  }

  @Test
  void aPortWithoutAServerIsUnreachable() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Fetched fetched =
        fetcher.fetch(
            URI.create("http://127.0.0.1:" + port + "/"), Validators.NONE, Reach.LOOPBACK);
    assertEquals(Failure.UNREACHABLE, assertInstanceOf(Failed.class, fetched).failure());
  }

  private void redirect(String from, String to) {
    site.on(
        from,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          site.answer(exchange, 302, "text/html", new byte[0]);
        });
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(site.url(path), Validators.NONE, Reach.LOOPBACK);
  }

  private String failure(String path) {
    return assertInstanceOf(Failed.class, fetch(path)).failure().word();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
