package io.policyfacts.sink.consume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When to try again: at once the first time, then after 0.2 s, doubling up to 2 s. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Clock clock;
  private Duration delay = Duration.ZERO;
  private Instant due = Instant.EPOCH;

  Backoff(Clock clock) {
    this.clock = clock;
  }

  /** After a failure: waits longer than the last time. */
  void failed() {
    Duration doubled = delay.multipliedBy(2);
    delay = delay.isZero() ? FIRST : doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    due = clock.instant().plus(delay);
  }

  /** After a success: the next failure starts from the shortest wait. */
  void succeeded() {
    delay = Duration.ZERO;
    due = Instant.EPOCH;
  }

  /** Whether the last attempt failed. */
  boolean waited() {
    return !delay.isZero();
  }

  /** How long to wait still; zero or negative if it is time. */
  Duration remaining() {
    return Duration.between(clock.instant(), due);
  }
}
