package io.policyfacts.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.ingest.fetch.Fetched.Body;
import io.policyfacts.ingest.fetch.Fetched.Failed;
import io.policyfacts.ingest.fetch.Fetched.Moved;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile addresses, as they are written and as name servers give them. */
class AddressGuardTest {
  private static final String TABLE = "/io/policyfacts/ingest/fetch/hostile-addresses.tsv";
  private static final FetchLimits LIMITS = FetchLimits.of("", Duration.ofSeconds(2), 100_000);

  private final LoopbackSite site = new LoopbackSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = TABLE, delimiter = '\t')
  void refusesIt(String host, String answers) {
    assertEquals(Failure.BLOCKED_ADDRESS, failure(host, names(answers)), host);
  }

  @ParameterizedTest
  @CsvFileSource(resources = TABLE, delimiter = '\t')
  void refusesItBehindARedirect(String host, String answers) {
    site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://" + host + "/");
          site.answer(exchange, 302, "text/html", new byte[0]);
        });
    try (Fetcher fetcher = new Fetcher(LIMITS, Clock.systemUTC(), names(answers))) {
      Fetched first = fetcher.fetch(site.url("/a"), Validators.NONE, Reach.LOOPBACK);
      URI to = assertInstanceOf(Moved.class, first).to();
      Fetched second = fetcher.fetch(to, Validators.NONE, Reach.PUBLIC);
      assertEquals(Failure.BLOCKED_ADDRESS, assertInstanceOf(Failed.class, second).failure(), host);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "[fe80::1]", "192.168.1.1"})
  void aSourceOnLoopbackReachesNothingElse(String host) {
    try (Fetcher fetcher = new Fetcher(LIMITS, Clock.systemUTC())) {
      Fetched fetched =
          fetcher.fetch(URI.create("http://" + host + "/"), Validators.NONE, Reach.LOOPBACK);
      assertEquals(
          Failure.BLOCKED_ADDRESS, assertInstanceOf(Failed.class, fetched).failure(), host);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "1.1.1.1"})
  void leavesThePublicNetworkAlone(String address) throws UnknownHostException {
    assertTrue(AddressGuard.reservedFor(InetAddress.getByName(address)).isEmpty());
  }

  /** A name server that shows a public address first and the machine's own afterwards. */
  @Test
  void aRebindingNameServerGainsNothing() {
    site.page("/secret", "secret");
    AtomicInteger asked = new AtomicInteger();
    List<String> shown = new ArrayList<>();
    Dns rebinding =
        name -> {
          String address = asked.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1";
          shown.add(address);
          return List.of(InetAddress.getByName(address));
        };
    HttpUrl url = HttpUrl.get(site.url("/secret").toString().replace("127.0.0.1", "evil.example"));
    try (Fetcher fetcher = new Fetcher(LIMITS, Clock.systemUTC(), rebinding)) {
      for (int attempt = 0; attempt < 3; attempt++) {
        Fetched fetched = fetcher.fetch(url.uri(), Validators.NONE, Reach.PUBLIC);
        assertEquals(Failure.BLOCKED_ADDRESS, assertInstanceOf(Failed.class, fetched).failure());
      }
    }
    assertTrue(shown.contains("127.0.0.1"));
    assertEquals(List.of(), site.requests());
  }

  /** A connection that a local source has made is not there for others. */
  @Test
  void anOpenConnectionIsNotShared() {
    site.page("/secret", "secret");
    try (Fetcher fetcher = new Fetcher(LIMITS, Clock.systemUTC())) {
      assertInstanceOf(
          Body.class, fetcher.fetch(site.url("/secret"), Validators.NONE, Reach.LOOPBACK));
      Fetched fetched = fetcher.fetch(site.url("/secret"), Validators.NONE, Reach.PUBLIC);
      assertEquals(Failure.BLOCKED_ADDRESS, assertInstanceOf(Failed.class, fetched).failure());
    }
  }

  private static Failure failure(String host, Dns names) {
    try (Fetcher fetcher = new Fetcher(LIMITS, Clock.systemUTC(), names)) {
      Fetched fetched =
          fetcher.fetch(HttpUrl.get("http://" + host + "/").uri(), Validators.NONE, Reach.PUBLIC);
      return assertInstanceOf(Failed.class, fetched).failure();
    }
  }

  /**
   * A name server that answers every name alike; addresses in any spelling are read as Java does.
   */
  private static Dns names(String answers) {
    return name -> {
      List<InetAddress> all = new ArrayList<>();
      if (answers.equals("-")) {
        all.addAll(Arrays.asList(InetAddress.getAllByName(name)));
      } else {
        for (String answer : answers.split(",", -1)) {
          all.add(InetAddress.getByName(answer));
        }
      }
      return all;
    };
  }
}
