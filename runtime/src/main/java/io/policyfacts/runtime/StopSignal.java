package io.policyfacts.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What SIGTERM and Ctrl-C do: the service is closed, and the process ends with the service's own
 * exit code instead of the virtual machine's 143 or 130, so that a clean stop can be told from a
 * death.
 */
final class StopSignal {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
  private static final long SECONDS = 10;

  private final String name;
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();

  /** For a service of this name. */
  StopSignal(String name) {
    this.name = name;
  }

  /** From now on a signal closes the service. */
  void closes(Service service) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
  }

  /** Notes that the service has ended and everything is closed; returns the code. */
  int ended(int code) {
    exit.complete(code);
    return code;
  }

  private void stop(Service service) {
    if (exit.isDone()) {
      return;
    }
    LOG.info("{} stops", name);
    service.close();
    try {
      Runtime.getRuntime().halt(exit.get(SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      LOG.warn("{} did not stop within {} s", name, SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an exit code is never completed by a failure", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
