package io.policyfacts.ingest.polite;

import io.policyfacts.ingest.fetch.Failure;
import io.policyfacts.ingest.fetch.Fetched;
import io.policyfacts.ingest.fetch.Fetcher;
import io.policyfacts.ingest.fetch.Reach;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The robots.txt of each site that was asked lately. */
final class RobotsCache {
  /** RFC 9309, 2.5: at least 500 KiB are read. */
  static final int MOST_BYTES = 500 * 1024;

  /** RFC 9309, 2.3.1.2. */
  static final int MOST_REDIRECTS = 5;

  private static final int MOST_SITES = 20_000;

  private final Fetcher fetcher;
  private final Clock clock;
  private final Map<String, Robots> bySite =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Robots> eldest) {
          return size() > MOST_SITES;
        }
      };

  RobotsCache(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** What is known for a URL and still holds; null if the file has to be fetched first. */
  synchronized @Nullable Robots known(URI url) {
    Robots robots = bySite.get(site(url));
    return robots == null || robots.until().isBefore(clock.instant()) ? null : robots;
  }

  /** Fetches the file for a URL's site. */
  Robots fetch(URI url, Reach reach) {
    URI file = URI.create(site(url) + "/robots.txt");
    Robots robots = Robots.of(file, answer(file, reach), clock.instant());
    synchronized (this) {
      bySite.put(site(url), robots);
    }
    return robots;
  }

  private Fetched answer(URI file, Reach reach) {
    URI target = file;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Fetched answer = fetcher.beginning(target, reach, MOST_BYTES);
      if (!(answer instanceof Fetched.Moved moved)) {
        return answer;
      }
      target = moved.to();
    }
    return new Fetched.Failed(Failure.TOO_MANY_REDIRECTS, "more than " + MOST_REDIRECTS);
  }

  /** Scheme, host and port. */
  private static String site(URI url) {
    return (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
