package io.policyfacts.ingest.polite;

import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.FetchLimits;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.fetch.Fetched.Failed;
import io.policyfacts.ingest.fetch.Fetched.Moved;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import io.policyfacts.ingest.fetch.Fetcher;
import io.policyfacts.ingest.fetch.Reach;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches URLs without ever doing to a host what it did not allow: one request at a time, with the
 * delay that it asks for, nothing that its robots.txt forbids, nothing while it wants to rest.
 */
public final class PoliteFetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PoliteFetcher.class);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String FILES = "file";

  private final Fetcher fetcher;
  private final int mostRedirects;
  private final RobotsCache robots;
  private final HostPace pace;
  private final Lanes lanes;

  /**
   * Gets ready.
   *
   * @param width hosts that are asked side by side, 1 or more
   */
  public PoliteFetcher(FetchLimits limits, Politeness politeness, int width, Clock clock) {
    fetcher = new Fetcher(limits, clock);
    mostRedirects = limits.redirects();
    robots = new RobotsCache(fetcher, clock);
    pace = new HostPace(politeness, clock, new Random());
    lanes = new Lanes(width, pace::untilFree, PATIENCE);
  }

  /**
   * Fetches a URL when its host may be asked; redirects are followed, each as a request of its own
   * to the host that it leads to.
   *
   * @param answer is called once, by another thread, and never with {@link Moved}
   */
  public void fetch(URI url, Validators validators, Manner manner, Consumer<Fetched> answer) {
    submit(new Request(url, validators, manner, answer, 0));
  }

  /** Fetches the robots.txt of a URL's site and says what follows from it. */
  public Ruling ruling(URI url, Reach reach) {
    Robots rules = robots.fetch(url, reach);
    return new Ruling(rules.objection(url), rules.delay(), rules.sitemaps());
  }

  /** Does something in its turn that asks no host. */
  public void run(Runnable task) {
    lanes.submit(FILES, new Plain(task));
  }

  /** Requests and tasks that are not answered yet. */
  public int unfinished() {
    return lanes.unfinished();
  }

  /** Waits until everything is answered, or this is closed. */
  public void awaitIdle() throws InterruptedException {
    lanes.awaitIdle();
  }

  /** Drops what waits; its answers never come. */
  @Override
  public void close() {
    lanes.close();
    fetcher.close();
  }

  private void submit(Request request) {
    lanes.submit(host(request.url), request);
  }

  private static String host(URI url) {
    return url.getHost() == null ? FILES : url.getHost().toLowerCase(Locale.ROOT);
  }

  private record Plain(Runnable task) implements Lanes.Task {
    @Override
    public boolean run() {
      task.run();
      return true;
    }

    @Override
    public void postpone() {
      task.run();
    }
  }

  /** A request on its way, perhaps through redirects. */
  private final class Request implements Lanes.Task {
    private final URI url;
    private final Validators validators;
    private final Manner manner;
    private final Consumer<Fetched> answer;
    private final int redirects;

    Request(
        URI url, Validators validators, Manner manner, Consumer<Fetched> answer, int redirects) {
      this.url = url;
      this.validators = validators;
      this.manner = manner;
      this.answer = answer;
      this.redirects = redirects;
    }

    @Override
    public void postpone() {
      answer.accept(new Failed(Failure.POSTPONED, "the host is left alone for a while"));
    }

    @Override
    public boolean run() {
      Robots rules = robots.known(url);
      if (rules == null) {
        pace.asked(host(url), delay(robots.fetch(url, manner.reach())));
        return false;
      }
      try {
        Failed objection = rules.objection(url);
        finish(objection == null ? ask(rules) : objection);
      } catch (RuntimeException e) {
        LOG.error("fetching {} failed", url, e);
        answer.accept(new Failed(Failure.UNEXPECTED, e.getClass().getSimpleName()));
      }
      return true;
    }

    private Fetched ask(Robots rules) {
      Fetched fetched = fetcher.fetch(url, validators, manner.reach());
      pace.asked(host(url), delay(rules));
      observe(fetched);
      return fetched;
    }

    private Duration delay(Robots rules) {
      Duration asked = rules.delay();
      return asked.compareTo(manner.delay()) > 0 ? asked : manner.delay();
    }

    private void observe(Fetched fetched) {
      Failure failure = fetched instanceof Failed failed ? failed.failure() : null;
      if (failure == Failure.RETRY_LATER) {
        Duration wait = ((Failed) fetched).askedWait();
        pace.rest(host(url), Objects.requireNonNullElse(wait, Duration.ZERO));
      } else if (failure != null && failure.isHosts()) {
        pace.failed(host(url));
      } else {
        pace.answered(host(url));
      }
    }

    private void finish(Fetched fetched) {
      if (!(fetched instanceof Moved moved)) {
        answer.accept(fetched);
      } else if (redirects == mostRedirects) {
        answer.accept(new Failed(Failure.TOO_MANY_REDIRECTS, "more than " + mostRedirects));
      } else {
        submit(new Request(moved.to(), validators, manner, answer, redirects + 1));
      }
    }
  }
}
