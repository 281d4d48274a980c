package io.policyfacts.embedded;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/** PostgreSQL's programs: where their archive is, and where it is unpacked. */
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

  /**
   * The archive for a platform. The library's own search refuses a class path that names the same
   * archive twice, as the manifest of a jar with its dependencies beside it can.
   *
   * @throws StartException if the class path has none for it
   */
  static InputStream archive(String system, String machine) {
    String name =
        "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + ArchUtils.normalize(machine);
    InputStream archive = Binaries.class.getResourceAsStream(name + ".txz");
    if (archive == null) {
      throw new StartException(
          "no PostgreSQL is shipped for "
              + system
              + " on "
              + machine
              + ": use an existing database");
    }
    return archive;
  }
}
