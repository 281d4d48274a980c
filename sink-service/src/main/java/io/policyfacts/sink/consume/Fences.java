package io.policyfacts.sink.consume;

import io.policyfacts.sink.store.FencedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often others took over lately: a rebalance is met once, a rival sink again and again. */
final class Fences {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST = 5;

  private final Clock clock;
  private final Deque<Instant> met = new ArrayDeque<>();

  Fences(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one.
   *
   * @throws IllegalStateException if there were more than 5 within a minute
   */
  void met(FencedException e) {
    Instant now = clock.instant();
    met.addLast(now);
    met.removeIf(at -> at.isBefore(now.minus(WINDOW)));
    if (met.size() > MOST) {
      throw new IllegalStateException(
          "another sink writes to this database and takes over again and again ("
              + e.getMessage()
              + "): all sinks of a database must have the same SINK_GROUP");
    }
  }
}
