package io.policyfacts.ingest.crawl;

import io.policyfacts.ingest.publish.ArticlePublisher;
import io.policyfacts.ingest.publish.Visited;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Decides on visits one after the other, then publishes what they changed, many at a time. */
final class Recorder implements AutoCloseable {
  private static final int MOST_WAITING = 500;
  private static final int MOST_AT_ONCE = 100;
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final BlockingQueue<Visit> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Frontier frontier;
  private final ArticlePublisher publisher;
  private final BiConsumer<Visit, Visited> committed;
  private final Thread thread;
  private volatile boolean closing;

  /**
   * Starts recording.
   *
   * @param committed is told of each visit after its transaction
   */
  Recorder(Frontier frontier, ArticlePublisher publisher, BiConsumer<Visit, Visited> committed) {
    this.frontier = frontier;
    this.publisher = publisher;
    this.committed = committed;
    this.thread = new Thread(this::run, "record");
    thread.start();
  }

  /** Hands a visit over, waiting while too many are unrecorded; dropped once recording ended. */
  void record(Visit visit) {
    try {
      boolean handedOver = false;
      while (!handedOver && !end.isDone()) {
        handedOver = waiting.offer(visit, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Completes after {@link #close}, or with what publishing died of. */
  CompletableFuture<Void> end() {
    return end;
  }

  /** Records what was handed over, then ends. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closing || !waiting.isEmpty()) {
        batch();
      }
      end.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end.complete(null);
    } catch (RuntimeException e) {
      end.completeExceptionally(e);
    }
  }

  private void batch() throws InterruptedException {
    Visit first = waiting.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    if (first == null) {
      return;
    }
    List<Visit> visits = new ArrayList<>(List.of(first));
    waiting.drainTo(visits, MOST_AT_ONCE - 1);
    List<Visited> visited = visits.stream().map(frontier::record).toList();
    publisher.publish(visited);
    for (int i = 0; i < visits.size(); i++) {
      committed.accept(visits.get(i), visited.get(i));
    }
  }
}
