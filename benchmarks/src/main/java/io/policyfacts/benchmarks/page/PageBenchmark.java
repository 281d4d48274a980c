package io.policyfacts.benchmarks.page;

import io.policyfacts.benchmarks.CpuTime;
import io.policyfacts.benchmarks.page.SavedPages.SavedPage;
import io.policyfacts.ingest.article.PageReader;
import io.policyfacts.ingest.article.ReadPage;
import io.policyfacts.ingest.article.ReadPage.ArticlePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/**
 * Pages a CPU second beside Readability4J and a bare jsoup parse; titles, authors and dates beside
 * a plain reader.
 */
public final class PageBenchmark {
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 8;
  private static final CpuTime ONCE = new CpuTime(0, 1);
  private static final int WRONG_USAGE = 2;

  private static int failures;

  private PageBenchmark() {}

  /** Prints both comparisons for folders with {@code html} and {@code truth.json}. */
  public static void main(String[] folders) throws IOException {
    if (folders.length == 0) {
      System.err.println("Usage: policyfacts bench pages FOLDER… (html/ID.html.gz and truth.json)");
      System.exit(WRONG_USAGE);
    }
    List<SavedPage> all = new ArrayList<>();
    for (String folder : folders) {
      List<SavedPage> pages = SavedPages.read(Path.of(folder));
      all.addAll(pages);
      compare(folder, pages);
    }
    speed(all);
  }

  /** Measures the three by turns, so that a busy machine slows all of them. */
  private static void speed(List<SavedPage> pages) {
    Runnable ours = () -> pages.forEach(PageBenchmark::read);
    Runnable bare = () -> pages.forEach(page -> Jsoup.parse(text(page)));
    Runnable peer = () -> pages.forEach(page -> readability(text(page)));
    for (int pass = 0; pass < WARM_UP; pass++) {
      List.of(ours, bare, peer).forEach(Runnable::run);
    }
    double[] own = new double[ROUNDS];
    double[] parse = new double[ROUNDS];
    double[] other = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      own[round] = ONCE.of(ours).cpu();
      parse[round] = ONCE.of(bare).cpu();
      other[round] = ONCE.of(peer).cpu();
    }
    double median = line("policyfacts", own, pages);
    double floor = line("bare jsoup parse", parse, pages);
    double readability = line("Readability4J", other, pages);
    print("policyfacts : Readability4J", "%.2f", readability / median);
    print("policyfacts : bare jsoup parse", "%.3f", floor / median);
    print("failures of Readability4J in all rounds", "%d", failures);
  }

  private static double line(String what, double[] seconds, List<SavedPage> pages) {
    Arrays.sort(seconds);
    double median = seconds[ROUNDS / 2];
    double spread = seconds[ROUNDS - 1] / seconds[0];
    print(what, "%.0f pages a CPU second (spread %.2f)", pages.size() / median, spread);
    return median;
  }

  private static void print(String what, String figure, Object... values) {
    System.out.printf(Locale.ROOT, "%-46s%s%n", what, String.format(Locale.ROOT, figure, values));
  }

  private static String text(SavedPage page) {
    return new String(page.html(), StandardCharsets.UTF_8);
  }

  private static ReadPage read(SavedPage page) {
    return PageReader.read(page.html(), page.url(), "");
  }

  /** On a few pages it fails; the time until then counts as well. */
  private static void readability(String html) {
    try {
      new Readability4J("https://page.example/", html).parse();
    } catch (IllegalStateException e) {
      failures++;
    }
  }

  private static void compare(String folder, List<SavedPage> pages) {
    Tally ours = new Tally();
    Tally plain = new Tally();
    for (SavedPage page : pages) {
      PlainReader reader = new PlainReader(Jsoup.parse(text(page)));
      plain.add(page.known(), reader.title(), reader.authors(), reader.date());
      if (read(page) instanceof ArticlePage article) {
        String date = article.publishedAt() == null ? "" : article.publishedAt().value();
        ours.add(page.known(), article.title(), article.authors(), date);
      } else {
        ours.add(page.known(), "", List.of(), "");
      }
    }
    System.out.printf(Locale.ROOT, "%s, %d pages:%n", folder, pages.size());
    if (ours.knows()) {
      row("title exact", ours.title(), plain.title());
      row("author set exact", ours.authors(), plain.authors());
      row("date F", ours.date(), plain.date());
    }
  }

  private static void row(String what, double ours, double plain) {
    System.out.printf(
        Locale.ROOT,
        "  %-44s%.3f, plain reader %.3f, difference %+.3f%n",
        what,
        ours,
        plain,
        ours - plain);
  }
}
