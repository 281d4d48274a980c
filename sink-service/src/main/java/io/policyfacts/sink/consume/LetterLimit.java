package io.policyfacts.sink.consume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many records may still become dead letters within the running window. */
final class LetterLimit {
  private record Filed(Instant at, long letters) {}

  private final Clock clock;
  private final long most;
  private final Duration window;
  private final Deque<Filed> filed = new ArrayDeque<>();
  private long inWindow;

  LetterLimit(Clock clock, long most, Duration window) {
    this.clock = clock;
    this.most = most;
    this.window = window;
  }

  /** Dead letters that may still be filed. */
  long left() {
    Instant begin = clock.instant().minus(window);
    while (!filed.isEmpty() && filed.getFirst().at().isBefore(begin)) {
      inWindow -= filed.removeFirst().letters();
    }
    return Math.max(0, most - inWindow);
  }

  /** Counts what was filed. */
  void add(long letters) {
    if (letters > 0) {
      filed.addLast(new Filed(clock.instant(), letters));
      inWindow += letters;
    }
  }
}
