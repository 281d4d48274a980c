package io.policyfacts.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is away while records keep coming. {@code -Dpolicyfacts.outage.seconds=600} makes it
 * the ten minutes that operators are promised; usually it is shorter.
 */
@Timeout(1200)
class OutageTest {
  private static final int SECONDS = Integer.getInteger("policyfacts.outage.seconds", 15);
  private static final int PER_SECOND = 200;
  private static final long NANOS = 1_000_000_000L;
  private static final String STORED = "SELECT count(*) FROM fact_history";
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",id=\"[^\"]*\"\\} ([0-9.E]+)");

  @TempDir Path folder;
  private final AtomicInteger sent = new AtomicInteger();
  private volatile boolean sending = true;

  @Test
  void noRecordIsBlamedNobodyLeavesAndAllIsDrainedFast() throws Exception {
    int http = freePort();
    try (Rig rig = Rig.start(folder);
        SinkProcess sink =
            SinkProcess.start(
                rig.variables("HTTP_PORT", Integer.toString(http)),
                folder.resolve("sink.log").toFile())) {
      Thread source = new Thread(() -> send(rig), "source");
      source.start();
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .until(() -> stored(rig) > PER_SECOND);
      String member = member(rig);
      double heapBefore = heap(http);
      rig.stopDatabase();
      awaitSent(sent.get() + SECONDS * PER_SECOND);
      double heapAway = heap(http);
      rig.startDatabase();
      double rate = drained(rig);
      sending = false;
      source.join();
      rig.await(STORED, Integer.toString(sent.get()));
      System.err.printf(
          "database away %d s at %d/s: drained at %.0f/s, heap %.0f MB before, %.0f MB away%n",
          SECONDS, PER_SECOND, rate, heapBefore / 1e6, heapAway / 1e6);
      assertEquals("0", rig.sql().ask("SELECT count(*) FROM dead_letters"));
      assertEquals(member, member(rig), "somebody left the group");
      assertEquals("1", rig.sql().ask("SELECT max(epoch) FROM sink_offsets"), "a rebalance");
      assertTrue(rate >= 5 * PER_SECOND, "drained at " + rate + "/s");
      assertTrue(heapAway < 100e6, "heap of " + heapAway);
      assertEquals(0, sink.stop());
    }
  }

  private void send(Rig rig) {
    long start = System.nanoTime();
    while (sending) {
      long due = start + sent.get() * (NANOS / PER_SECOND);
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
      rig.send(Records.change(sent.getAndIncrement(), 1));
    }
  }

  private void awaitSent(int count) {
    Awaitility.await().atMost(Duration.ofMinutes(15)).until(() -> sent.get() >= count);
  }

  /** Records a second from the first one stored after the outage to the last one that waited. */
  private double drained(Rig rig) throws Exception {
    int before = stored(rig);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> stored(rig) > before);
    long start = System.nanoTime();
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> sent.get() - stored(rig) < PER_SECOND / 2);
    return (stored(rig) - before) / ((System.nanoTime() - start) / (double) NANOS);
  }

  private static int stored(Rig rig) throws Exception {
    return Integer.parseInt(rig.sql().ask(STORED));
  }

  private static String member(Rig rig) throws Exception {
    try (Admin admin = rig.admin()) {
      Map<String, ConsumerGroupDescription> groups =
          admin.describeConsumerGroups(List.of("policyfacts-sink")).all().get();
      return Objects.requireNonNull(groups.get("policyfacts-sink")).members().stream()
          .map(MemberDescription::consumerId)
          .toList()
          .toString();
    }
  }

  private static double heap(int port) throws IOException, InterruptedException {
    URI metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
    double used = 0;
    for (Matcher matcher = HEAP.matcher(answer.body()); matcher.find(); ) {
      used += Double.parseDouble(matcher.group(1));
    }
    return used;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
