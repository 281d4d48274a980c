package io.policyfacts.sink.consume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  /** A clock that tests move. */
  private static final class Hand extends Clock {
    private Instant now = Instant.EPOCH;

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hand clock = new Hand();

  @Test
  void waitsLongerAfterEachFailureUntilItSucceeds() {
    Backoff backoff = new Backoff(clock);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      backoff.failed();
      waits.add(backoff.remaining().toMillis());
    }
    assertEquals(List.of(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L), waits);
    backoff.succeeded();
    backoff.failed();
    assertEquals(200, backoff.remaining().toMillis());
  }

  @Test
  void deadLettersCountWithinTheirWindow() {
    LetterLimit limit = new LetterLimit(clock, 10, Duration.ofMinutes(1));
    limit.add(4);
    clock.forward(Duration.ofSeconds(40));
    limit.add(5);
    assertEquals(1, limit.left());
    clock.forward(Duration.ofSeconds(30));
    assertEquals(5, limit.left());
    clock.forward(Duration.ofMinutes(2));
    assertEquals(10, limit.left());
  }
}
