package io.policyfacts.ingest.crawl;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks side by side, but those of one host one after the other. */
final class Lanes implements AutoCloseable {
  private final ExecutorService threads;
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
  private int unfinished;
  private boolean closed;

  Lanes(int width) {
    threads = Executors.newFixedThreadPool(width, task -> new Thread(task, "crawl"));
  }

  /** Queues a task behind those of the same host; after {@link #close} it is dropped. */
  synchronized void submit(String host, Runnable task) {
    if (closed) {
      return;
    }
    unfinished++;
    Queue<Runnable> lane = waiting.get(host);
    if (lane == null) {
      waiting.put(host, new ArrayDeque<>());
      threads.execute(() -> run(host, task));
    } else {
      lane.add(task);
    }
  }

  /** Tasks that are queued or running. */
  synchronized int unfinished() {
    return unfinished;
  }

  /** Waits until no task is queued or running, or the lanes are closed. */
  synchronized void awaitIdle() throws InterruptedException {
    while (unfinished > 0 && !closed) {
      wait();
    }
  }

  /** Drops what is queued and interrupts what runs. */
  @Override
  public synchronized void close() {
    closed = true;
    threads.shutdownNow();
    notifyAll();
  }

  private void run(String host, Runnable task) {
    try {
      task.run();
    } finally {
      next(host);
    }
  }

  private synchronized void next(String host) {
    unfinished--;
    Queue<Runnable> lane = waiting.getOrDefault(host, new ArrayDeque<>());
    Runnable task = lane.poll();
    if (task == null) {
      waiting.remove(host);
    } else if (!closed) {
      threads.execute(() -> run(host, task));
    }
    notifyAll();
  }
}
