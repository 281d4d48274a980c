package io.policyfacts.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server whose starter was killed: it still holds its directory. */
final class Orphan {
  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

  /** Held by whoever started the server, for as long as that process lives. */
  private static final String OWNER_LOCK = "epg-lock";

  private static final String SERVER_FILE = "postmaster.pid";
  private static final long STOP_SECONDS = 10;

  private Orphan() {}

  /**
   * Stops the server that runs on a directory without an owner, if there is one.
   *
   * @throws StartException if a living process owns the directory, or the server does not stop
   */
  static void stop(Path data) {
    if (!Files.exists(data.resolve(SERVER_FILE))) {
      return;
    }
    try {
      requireNoOwner(data);
      Optional<ProcessHandle> server = server(data.resolve(SERVER_FILE));
      if (server.isPresent()) {
        LOG.info("stopping PostgreSQL {}, left by a killed process", server.get().pid());
        end(server.get());
      }
    } catch (IOException e) {
      throw new StartException("PostgreSQL cannot use " + data + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while stopping PostgreSQL on " + data, e);
    }
  }

  private static void requireNoOwner(Path data) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                data.resolve(OWNER_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw ownedBy(data, null);
      }
    } catch (OverlappingFileLockException e) {
      throw ownedBy(data, e);
    }
  }

  private static StartException ownedBy(Path data, @Nullable RuntimeException cause) {
    return new StartException(
        "PostgreSQL: another process uses " + data + ": stop it, or choose another directory",
        cause);
  }

  // The first line is the process id; a file that another program wrote names no postgres.
  private static Optional<ProcessHandle> server(Path pidFile) throws IOException {
    String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    if (first.isEmpty() || !first.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first))
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  // SIGINT is PostgreSQL's fast shutdown: connections are cut, everything committed is kept.
  private static void end(ProcessHandle server) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
    try {
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StartException("PostgreSQL " + server.pid() + " does not stop: end it by hand", e);
    }
  }
}
