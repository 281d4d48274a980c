package io.policyfacts.cli.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be closed in order, the last first, when a command ends or the process is told to
 * stop, whichever comes first.
 */
public final class Shutdown implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean requested;

  private Shutdown() {}

  /** Starts listening for the end of the process. */
  public static Shutdown ofProcess() {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::request, "shutdown"));
    return shutdown;
  }

  /** Takes over the closing of something that has just been opened. */
  public synchronized <T extends AutoCloseable> T add(T opened) {
    open.push(opened);
    return opened;
  }

  /** Whether the process has been told to stop. */
  public boolean requested() {
    return requested;
  }

  /** Closes what was added, once. */
  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private void request() {
    requested = true;
    close();
  }

  // What comes after must be closed even so: an orphaned database would stay.
  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception e) {
      LOG.warn("{} did not close", opened.getClass().getSimpleName(), e);
    }
  }
}
