package io.policyfacts.ingest.polite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** When each host may be asked again: delays, rests that it asked for or needs, budgets. */
final class HostPace {
  private static final int FAILURES_BEFORE_REST = 3;
  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofHours(6);
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 9;
  private static final double JITTER = 0.2;

  private final Politeness politeness;
  private final Clock clock;
  private final Random random;
  private final Map<String, Host> hosts = new HashMap<>();
  private LocalDate day = LocalDate.MIN;
  private int askedToday;

  /** What is known of a host. */
  private static final class Host {
    private Instant free = Instant.MIN;
    private int failures;
    private int askedToday;
  }

  HostPace(Politeness politeness, Clock clock, Random random) {
    this.politeness = politeness;
    this.clock = clock;
    this.random = random;
  }

  /** Time until a host may be asked; zero if it may be asked now. */
  synchronized Duration untilFree(String name) {
    Host host = host(name);
    Instant now = clock.instant();
    boolean spent = host.askedToday >= politeness.hostBudget() || askedToday >= politeness.budget();
    Instant free = spent ? tomorrow() : host.free;
    return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
  }

  /**
   * A request was made and has ended.
   *
   * @param delay time until the next
   */
  synchronized void asked(String name, Duration delay) {
    Host host = host(name);
    host.askedToday++;
    askedToday++;
    rest(host, delay);
  }

  /** The host answered as hosts do. */
  synchronized void answered(String name) {
    host(name).failures = 0;
  }

  /**
   * The host did not answer, or is at fault; from the third time on it is left alone, ever longer.
   */
  synchronized void failed(String name) {
    Host host = host(name);
    host.failures++;
    if (host.failures >= FAILURES_BEFORE_REST) {
      rest(host, backOff(host.failures - FAILURES_BEFORE_REST));
    }
  }

  /** The host asks to be left alone, for a time that it names or not. */
  synchronized void rest(String name, Duration asked) {
    Host host = host(name);
    host.failures++;
    Duration wait = asked.isZero() ? backOff(host.failures - 1) : asked;
    rest(host, wait.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wait);
  }

  private void rest(Host host, Duration wait) {
    Instant free = clock.instant().plus(wait);
    host.free = free.isAfter(host.free) ? free : host.free;
  }

  private Duration backOff(int doublings) {
    Duration wait = FIRST_REST.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
    Duration bounded = wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait;
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis((long) (bounded.toMillis() * factor));
  }

  private Host host(String name) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      askedToday = 0;
      hosts.values().forEach(host -> host.askedToday = 0);
    }
    return hosts.computeIfAbsent(name, unknown -> new Host());
  }

  private Instant tomorrow() {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
