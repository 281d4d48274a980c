package io.policyfacts.ingest.polite;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Runs tasks side by side, but those of one host one after the other, each when the host is free.
 */
final class Lanes implements AutoCloseable {
  private final ScheduledThreadPoolExecutor threads;
  private final Function<String, Duration> untilFree;
  private final Duration patience;
  private final Map<String, Deque<Task>> waiting = new HashMap<>();
  private int unfinished;
  private boolean closed;

  /** Something to be done for a host. */
  interface Task {
    /** Does it, or a part of it; false if it wants the host's next turn as well. */
    boolean run();

    /** The host is not to be asked for a long time. */
    void postpone();
  }

  /**
   * Gets ready.
   *
   * @param untilFree time until a host may be asked
   * @param patience tasks of a host that has to wait longer are postponed
   */
  Lanes(int width, Function<String, Duration> untilFree, Duration patience) {
    this.threads = new ScheduledThreadPoolExecutor(width, task -> new Thread(task, "crawl"));
    this.untilFree = untilFree;
    this.patience = patience;
  }

  /** Queues a task behind those of the same host; after {@link #close} it is dropped. */
  synchronized void submit(String host, Task task) {
    if (closed) {
      return;
    }
    unfinished++;
    Deque<Task> lane = waiting.get(host);
    if (lane == null) {
      waiting.put(host, new ArrayDeque<>(List.of(task)));
      schedule(host);
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

  // A task's failure is its own business; nothing waits for the future.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void schedule(String host) {
    Duration wait = untilFree.apply(host);
    Runnable next = wait.compareTo(patience) > 0 ? () -> postpone(host) : () -> run(host);
    threads.schedule(next, wait.compareTo(patience) > 0 ? 0 : wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void run(String host) {
    Task task = take(host, 1).get(0);
    boolean done = true;
    try {
      done = task.run();
    } finally {
      done(host, done ? List.of() : List.of(task), done ? 1 : 0);
    }
  }

  private void postpone(String host) {
    List<Task> all = take(host, Integer.MAX_VALUE);
    try {
      all.forEach(Task::postpone);
    } finally {
      done(host, List.of(), all.size());
    }
  }

  private synchronized List<Task> take(String host, int most) {
    Deque<Task> lane = waiting.getOrDefault(host, new ArrayDeque<>());
    List<Task> taken = new ArrayList<>();
    while (taken.size() < most && !lane.isEmpty()) {
      taken.add(lane.remove());
    }
    return taken;
  }

  private synchronized void done(String host, List<Task> again, int tasks) {
    unfinished -= tasks;
    Deque<Task> lane = waiting.getOrDefault(host, new ArrayDeque<>());
    again.forEach(lane::addFirst);
    if (lane.isEmpty()) {
      waiting.remove(host);
    } else if (!closed) {
      schedule(host);
    }
    notifyAll();
  }
}
