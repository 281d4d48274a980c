package io.policyfacts.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Measures work in rounds: CPU time of this process (its compiler and garbage collector included)
 * and time on the wall, the median of several rounds after a warm-up.
 */
public final class CpuTime {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final double NANOS = 1e9;
  private static final double LEAST_SECONDS = 0.5;

  /**
   * What one pass of some work took.
   *
   * @param cpu CPU seconds of this process, without those of other processes
   * @param wall seconds on the wall
   * @param spread slowest round over fastest, in CPU time; above 1.2 the machine was busy
   */
  public record Took(double cpu, double wall, double spread) {
    /** Millions of bytes a CPU second, if a pass read so many bytes. */
    public double megabytesPerSecond(long bytes) {
      return bytes / 1e6 / cpu;
    }
  }

  private final double warmUp;
  private final int rounds;

  /**
   * Measures by a plan.
   *
   * @param warmUp least CPU seconds of the work before anything is measured; it goes on while the
   *     compiler is still busy with it, up to eight times as long
   * @param rounds rounds measured, each of at least half a second
   */
  public CpuTime(double warmUp, int rounds) {
    this.warmUp = warmUp;
    this.rounds = rounds;
  }

  /** The median pass of work that can be repeated. */
  public Took of(Runnable work) {
    int passes = passesOfARound(work);
    double[] cpu = new double[rounds];
    double[] wall = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long cpuBefore = SYSTEM.getProcessCpuTime();
      long before = System.nanoTime();
      for (int i = 0; i < passes; i++) {
        work.run();
      }
      cpu[round] = (SYSTEM.getProcessCpuTime() - cpuBefore) / NANOS / passes;
      wall[round] = (System.nanoTime() - before) / NANOS / passes;
    }
    Arrays.sort(cpu);
    Arrays.sort(wall);
    return new Took(cpu[rounds / 2], wall[rounds / 2], cpu[rounds - 1] / cpu[0]);
  }

  private int passesOfARound(Runnable work) {
    Warmth warmth = new Warmth(warmUp);
    double fastest = Double.MAX_VALUE;
    do {
      long before = System.nanoTime();
      work.run();
      fastest = Math.min(fastest, (System.nanoTime() - before) / NANOS);
    } while (!warmth.reached());
    return (int) Math.max(1, Math.ceil(LEAST_SECONDS / fastest));
  }
}
