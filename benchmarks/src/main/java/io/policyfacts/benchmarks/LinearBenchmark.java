package io.policyfacts.benchmarks;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.Extractor;
import io.policyfacts.extractor.FactExtractor;
import java.util.Locale;

/** Time for one article of growing length: from 1 KB to 10 MB it should grow as the text does. */
public final class LinearBenchmark {
  private static final int SHORTEST = 1_000;
  private static final int LONGEST = 10_000_000;
  private static final int STEP = 10;
  private static final int ROUNDS = 3;
  private static final double WARM_UP = 10;

  private LinearBenchmark() {}

  /** Prints a line a length, and what the longest costs a byte beside the shortest. */
  public static void main(String[] args) {
    Extractor extractor = FactExtractor.standard();
    double first = 0;
    double last = 0;
    for (int length = SHORTEST; length <= LONGEST; length *= STEP) {
      Article article =
          Article.builder("linear", OwnArticles.text(length))
              .publishedAt(new PublicationDate("2026-03-09"))
              .build();
      CpuTime.Took took =
          new CpuTime(first == 0 ? WARM_UP : 1, ROUNDS).of(() -> extractor.extract(article));
      last = took.cpu() / length;
      first = first == 0 ? last : first;
      System.out.printf(
          Locale.ROOT,
          "%,12d characters %8.3f ms, %.2f MB a CPU second%n",
          length,
          took.cpu() * 1_000,
          took.megabytesPerSecond(length));
    }
    System.out.printf(
        Locale.ROOT, "a character of the longest costs %.2f of the shortest's%n", last / first);
  }
}
