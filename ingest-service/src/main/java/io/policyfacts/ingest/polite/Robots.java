package io.policyfacts.ingest.polite;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.FetchLimits;
import io.policyfacts.ingest.fetch.Fetched;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site's robots.txt allows this crawler (RFC 9309).
 *
 * @param rules as it states them; null where it could not be had, which forbids everything
 * @param refusal why everything is forbidden; null where rules are known
 * @param detail one line about the refusal
 * @param until when it is to be asked for again
 */
record Robots(
    @Nullable SimpleRobotRules rules, @Nullable Failure refusal, String detail, Instant until) {
  /** RFC 9309, 2.4: no longer than 24 hours. */
  private static final Duration KEPT = Duration.ofHours(24);

  private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(30);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);
  private static final int NO_WARNINGS = 0;

  /**
   * What follows from an answer: a file states rules; a client's error or too many redirects leave
   * everything allowed; a server's error, a request to wait and silence forbid everything.
   */
  static Robots of(URI url, Fetched answer, Instant now) {
    if (answer instanceof Fetched.Body body) {
      return new Robots(parse(url, body.body(), body.contentType()), null, "", now.plus(KEPT));
    }
    if (!(answer instanceof Fetched.Failed failed)) {
      return new Robots(parse(url, new byte[0], ""), null, "", now.plus(KEPT));
    }
    return switch (failed.failure()) {
      case NOT_FOUND, GONE, REFUSED, HTTP_STATUS, TOO_MANY_REDIRECTS, BAD_REDIRECT ->
          new Robots(parse(url, new byte[0], ""), null, "", now.plus(KEPT));
      case BLOCKED_ADDRESS ->
          new Robots(null, Failure.BLOCKED_ADDRESS, failed.detail(), now.plus(KEPT_UNREACHABLE));
      default ->
          new Robots(
              null,
              Failure.ROBOTS_UNREACHABLE,
              "robots.txt: " + failed.failure().word() + ", " + failed.detail(),
              now.plus(KEPT_UNREACHABLE));
    };
  }

  private static SimpleRobotRules parse(URI url, byte[] file, String contentType) {
    return new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS)
        .parseContent(url.toString(), file, contentType, List.of(FetchLimits.ROBOT));
  }

  /** What speaks against a request; null if nothing does. */
  Fetched.@Nullable Failed objection(URI url) {
    if (rules == null) {
      return new Fetched.Failed(refusal == null ? Failure.ROBOTS_UNREACHABLE : refusal, detail);
    }
    return rules.isAllowed(url.toString())
        ? null
        : new Fetched.Failed(Failure.ROBOTS_DISALLOW, "forbidden by the site's robots.txt");
  }

  /** The delay that it asks for, within bounds; zero if it asks for none. */
  Duration delay() {
    long millis = rules == null ? 0 : Math.max(0, rules.getCrawlDelay());
    return millis > LONGEST_DELAY.toMillis() ? LONGEST_DELAY : Duration.ofMillis(millis);
  }

  /** Addresses of the sitemaps that it names. */
  List<String> sitemaps() {
    return rules == null ? List.of() : List.copyOf(rules.getSitemaps());
  }
}
