package io.policyfacts.ingest.crawl;

import java.util.concurrent.atomic.AtomicInteger;

/** Runs something once, after a number of tasks are done. */
final class Countdown {
  private final AtomicInteger left;
  private final Runnable last;

  /** Runs it at once if there is nothing to wait for. */
  Countdown(int tasks, Runnable last) {
    this.left = new AtomicInteger(tasks);
    this.last = last;
    if (tasks == 0) {
      last.run();
    }
  }

  /** One task is done. */
  void done() {
    if (left.decrementAndGet() == 0) {
      last.run();
    }
  }
}
