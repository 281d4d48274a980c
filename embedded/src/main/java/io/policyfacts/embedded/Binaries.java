package io.policyfacts.embedded;

import java.nio.file.Path;

/** Where PostgreSQL's programs are unpacked, once for each user of the machine. */
final class Binaries {
  private Binaries() {}

  /** {@code $XDG_CACHE_HOME/policyfacts}, else {@code ~/.cache/policyfacts}. */
  static Path folder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path parent =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return parent.resolve("policyfacts").toAbsolutePath();
  }
}
