package io.policyfacts.runtime;

/**
 * A running service. It has been started when the object exists; {@link #close()} stops it cleanly
 * within its time limit, {@link #await()} returns when it has ended by itself or was closed.
 */
public interface Service extends AutoCloseable {
  /** What keeps the service from doing its work now, or an empty text if it is ready. */
  String notReadyBecause();

  /** Whether the process is worth keeping: false when only a restart can help. */
  boolean alive();

  /**
   * Waits until the service has ended.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   * @throws RuntimeException what the service died of
   */
  void await() throws InterruptedException;

  /** Stops the service cleanly, leaving its consumer group; may be called twice. */
  @Override
  void close();
}
