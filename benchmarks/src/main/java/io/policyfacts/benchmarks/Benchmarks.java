package io.policyfacts.benchmarks;

import io.policyfacts.benchmarks.page.PageBenchmark;
import io.policyfacts.sink.LatencyBenchmark;
import io.policyfacts.sink.postgres.SinkBenchmark;
import io.policyfacts.streams.StagesBenchmark;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code policyfacts bench NAME}: runs a benchmark by its name. */
public final class Benchmarks {
  private static final int WRONG_USAGE = 2;

  /** A benchmark's main. */
  @FunctionalInterface
  private interface Main {
    void run(String[] args) throws Exception;
  }

  /**
   * A benchmark.
   *
   * @param about what it prints
   */
  private record Benchmark(String about, Main main) {}

  private static final Map<String, Benchmark> ALL =
      new TreeMap<>(
          Map.of(
              "extract",
              new Benchmark(
                  "text a CPU second for facts and quantities, beside Recognizers-Text and JSON",
                  ExtractBenchmark::main),
              "linear",
              new Benchmark(
                  "time for an article of 1 KB to 10 MB: it grows as the text does",
                  LinearBenchmark::main),
              "cold",
              new Benchmark(
                  "time to the first fact of a new extract, and the heap for 1 MB of text",
                  ColdBenchmark::main),
              "sink",
              new Benchmark(
                  "fact changes a second into PostgreSQL, beside other ways of writing",
                  SinkBenchmark::main),
              "stages",
              new Benchmark(
                  "articles a second through both stages, exactly once beside at least once",
                  StagesBenchmark::main),
              "latency",
              new Benchmark(
                  "from an article's publishing to its row, at a tenth and at half of the highest"
                      + " load",
                  LatencyBenchmark::main),
              "pages",
              new Benchmark(
                  "saved pages a CPU second beside Readability4J and jsoup; metadata beside plain",
                  PageBenchmark::main)));

  private Benchmarks() {}

  /** Runs the named benchmark, or lists them. */
  public static void main(String[] args) throws Exception {
    Benchmark named = args.length == 0 ? null : ALL.get(args[0]);
    if (named != null) {
      System.out.println(Machine.line());
      named.main().run(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    System.err.println("Usage: policyfacts bench NAME");
    ALL.forEach(
        (name, benchmark) -> System.err.printf(Locale.ROOT, "  %-9s%s%n", name, benchmark.about()));
    System.exit(WRONG_USAGE);
  }
}
