package io.policyfacts.streams;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what a stream thread's death means: a new thread where trying again can mend it, such as
 * a broker that did not answer in time or a result that is filed at the second try, and otherwise
 * the end of the process.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);

  private final StageMetrics metrics;
  private final AtomicReference<Throwable> fatal = new AtomicReference<>();

  ThreadFailures(StageMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    if (canMend(failure)) {
      LOG.warn("A stream thread gave up and is replaced", failure);
      metrics.threadReplaced();
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    fatal.compareAndSet(null, failure);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** What no new thread can mend. */
  Optional<Throwable> fatal() {
    return Optional.ofNullable(fatal.get());
  }

  private static boolean canMend(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException || cause instanceof RecordTooLargeException) {
        return true;
      }
    }
    return false;
  }
}
