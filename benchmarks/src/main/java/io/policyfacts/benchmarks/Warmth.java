package io.policyfacts.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Says when work has been repeated so often that the compiler leaves it alone: until then a
 * measurement is one of the compiler.
 */
final class Warmth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;
  private static final int LONGEST = 8;

  /** CPU seconds over which the compiler is watched. */
  private static final double WINDOW = 2;

  /** It is quiet when it worked for less than this part of them. */
  private static final double QUIET = 0.1;

  private final double least;
  private final double start = cpu();
  private double windowStart = start;
  private double compiledBefore = compiled();
  private boolean quiet;

  /**
   * Starts to watch this thread.
   *
   * @param least CPU seconds that the work is repeated for at least
   */
  Warmth(double least) {
    this.least = least;
  }

  /** Whether the work has run long enough; asked after each pass, by the thread that works. */
  boolean reached() {
    double now = cpu();
    if (now - windowStart >= Math.min(WINDOW, least)) {
      double compiled = compiled();
      quiet = compiled - compiledBefore < QUIET * (now - windowStart);
      windowStart = now;
      compiledBefore = compiled;
    }
    double worked = now - start;
    return worked >= least && quiet || worked >= LONGEST * least;
  }

  private static double cpu() {
    return THREADS.getCurrentThreadCpuTime() / NANOS;
  }

  private static double compiled() {
    return COMPILER.getTotalCompilationTime() / MILLIS;
  }
}
