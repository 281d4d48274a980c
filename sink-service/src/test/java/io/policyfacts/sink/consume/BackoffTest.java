package io.policyfacts.sink.consume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @Test
  void waitsLongerAfterEachFailureUntilItSucceeds() {
    Backoff backoff = new Backoff(clock);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      backoff.failed();
      waits.add(backoff.remaining().toMillis());
    }
    assertEquals(List.of(200L, 400L, 800L, 1600L, 2000L, 2000L, 2000L), waits);
    backoff.succeeded();
    backoff.failed();
    assertEquals(200, backoff.remaining().toMillis());
  }
}
