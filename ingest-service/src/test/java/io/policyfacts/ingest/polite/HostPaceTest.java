package io.policyfacts.ingest.polite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostPaceTest {
  private static final Duration DELAY = Duration.ofSeconds(2);
  private static final String HOST = "news.example";

  private final SetClock clock = new SetClock();
  private final HostPace pace = new HostPace(new Politeness(DELAY, 4, 6), clock, new Random(1));

  /** Stands still until it is set forward. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void forward(Duration time) {
      now = now.plus(time);
    }
  }

  @Test
  void aHostIsAskedAgainAfterTheDelay() {
    assertEquals(Duration.ZERO, pace.untilFree(HOST));
    pace.asked(HOST, DELAY);
    assertEquals(DELAY, pace.untilFree(HOST));
    assertEquals(Duration.ZERO, pace.untilFree("other.example"));
    clock.forward(DELAY);
    assertEquals(Duration.ZERO, pace.untilFree(HOST));
  }

  @Test
  void whatTheHostAsksForHolds() {
    pace.rest(HOST, Duration.ofMinutes(7));
    pace.asked(HOST, Duration.ZERO);
    assertEquals(Duration.ofMinutes(7), pace.untilFree(HOST));
  }

  @Test
  void noHostIsWaitedForLongerThanADay() {
    pace.rest(HOST, Duration.ofDays(400));
    assertEquals(Duration.ofDays(1), pace.untilFree(HOST));
  }

  @Test
  void aHostThatKeepsFailingIsLeftAloneEverLonger() {
    pace.failed(HOST);
    pace.failed(HOST);
    assertEquals(Duration.ZERO, pace.untilFree(HOST));
    Duration last = Duration.ZERO;
    for (int failures = 3; failures < 7; failures++) {
      pace.failed(HOST);
      Duration rest = pace.untilFree(HOST);
      assertTrue(rest.compareTo(last) > 0, failures + ": " + rest);
      clock.forward(rest);
      last = rest;
    }
    pace.answered(HOST);
    pace.failed(HOST);
    assertEquals(Duration.ZERO, pace.untilFree(HOST));
  }

  @Test
  void theRestHasABound() {
    for (int failures = 0; failures < 60; failures++) {
      pace.failed(HOST);
    }
    assertTrue(pace.untilFree(HOST).compareTo(Duration.ofHours(8)) < 0);
  }

  @Test
  void budgetsEndWithTheDay() {
    for (int i = 0; i < 4; i++) {
      pace.asked(HOST, Duration.ZERO);
    }
    assertEquals(Duration.ofHours(14), pace.untilFree(HOST));
    assertEquals(Duration.ZERO, pace.untilFree("other.example"));
    pace.asked("other.example", Duration.ZERO);
    pace.asked("third.example", Duration.ZERO);
    assertEquals(Duration.ofHours(14), pace.untilFree("fourth.example"));
    clock.forward(Duration.ofHours(14));
    assertEquals(Duration.ZERO, pace.untilFree(HOST));
  }
}
