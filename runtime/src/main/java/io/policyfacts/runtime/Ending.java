package io.policyfacts.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The end of a service, which comes once, cleanly or with what it died of. */
public final class Ending {
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  /** Of a service that is running. */
  public Ending() {}

  /** Ends it cleanly, unless it has ended. */
  public void reach() {
    end.complete(null);
  }

  /** Ends it, unless it has ended, with what it died of; cleanly if that is null. */
  public void reach(@Nullable Throwable death) {
    if (death == null) {
      reach();
    } else {
      end.completeExceptionally(death);
    }
  }

  /** Whether it has ended, however it did. */
  public boolean isReached() {
    return end.isDone();
  }

  /** Whether it died. */
  public boolean isDeath() {
    return end.isCompletedExceptionally();
  }

  /**
   * Waits until it has ended.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   * @throws RuntimeException what it died of
   */
  public void await() throws InterruptedException {
    try {
      end.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("the service died", e.getCause());
    }
  }

  /**
   * Waits until it has ended, however it did, or for so long; an interrupt is kept for the caller.
   *
   * @return whether it has ended
   */
  public boolean await(Duration most) {
    try {
      end.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // whoever waits without a limit is told
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return end.isDone();
  }
}
