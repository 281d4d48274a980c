package io.policyfacts.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line what a benchmark ran on, without which its figures mean nothing. */
public final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";
  private static final int MEBIBYTE = 1024 * 1024;

  private Machine() {}

  /** Processors, Java, collectors, largest heap, load when it was asked. */
  public static String line() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%d x %s, Java %s, %s, heap of %d MiB at most, load %.1f",
        runtime.availableProcessors(),
        processor(),
        System.getProperty("java.version"),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining("/")),
        runtime.maxMemory() / MEBIBYTE,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() {
    if (Files.isReadable(PROCESSORS)) {
      try (Stream<String> lines = Files.lines(PROCESSORS)) {
        return lines
            .filter(line -> line.startsWith(MODEL))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElseGet(() -> System.getProperty("os.arch"));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + PROCESSORS, e);
      }
    }
    return System.getProperty("os.arch");
  }
}
