package io.policyfacts.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user waits for and what it takes: time to the first fact of a new {@code policyfacts
 * extract}, and the heap that an article of 1 MB needs.
 */
public final class ColdBenchmark {
  private static final int ROUNDS = 7;
  private static final int LARGE = 1_000_000;
  private static final int HEAP = 128;
  private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M");
  private static final double NANOS = 1e9;

  private ColdBenchmark() {}

  /**
   * Prints both.
   *
   * @param args the launcher, if it is not {@code ./policyfacts}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String launcher = args.length == 0 ? "./policyfacts" : args[0];
    Path folder = Files.createTempDirectory("policyfacts-bench");
    Path article = folder.resolve("article.txt");
    Files.writeString(article, OwnArticles.written().get(0).text());
    firstFact(launcher, article);
    double[] seconds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      seconds[i] = firstFact(launcher, article);
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "first fact of a cold extract after %.2f s (median of %d, worst %.2f s; at most 1.5 s)%n",
        seconds[ROUNDS / 2],
        ROUNDS,
        seconds[ROUNDS - 1]);
    heap(launcher, folder);
  }

  private static double firstFact(String launcher, Path article)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = extract(launcher, article, "").start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      if (out.readLine() == null) {
        throw new IllegalStateException("no fact out of " + launcher + " extract " + article);
      }
      double seconds = (System.nanoTime() - start) / NANOS;
      out.transferTo(Writer.nullWriter());
      return seconds;
    } finally {
      process.waitFor();
    }
  }

  private static void heap(String launcher, Path folder) throws IOException, InterruptedException {
    Path article = Files.writeString(folder.resolve("large.txt"), OwnArticles.text(LARGE));
    Path log = folder.resolve("collections.log");
    Process process = extract(launcher, article, "-Xmx" + HEAP + "m -Xlog:gc:file=" + log).start();
    long facts;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      facts = out.lines().count();
    }
    boolean enough = process.waitFor() == 0;
    int before = 0;
    int after = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher sizes = COLLECTION.matcher(line);
      if (sizes.find()) {
        before = Math.max(before, Integer.parseInt(sizes.group(1)));
        after = Math.max(after, Integer.parseInt(sizes.group(2)));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "1 MB article in a heap of %d MiB: %s, %d facts; at most %d MiB used, %d MiB after a"
            + " collection%n",
        HEAP,
        enough ? "enough" : "not enough",
        facts,
        before,
        after);
  }

  private static ProcessBuilder extract(String launcher, Path article, String options) {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(launcher, "extract", "--format", "jsonl", article.toString()));
    builder.environment().put("POLICYFACTS_JAVA_OPTS", options);
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
