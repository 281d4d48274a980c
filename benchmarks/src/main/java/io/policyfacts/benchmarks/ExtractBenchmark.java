package io.policyfacts.benchmarks;

import com.microsoft.recognizers.text.number.NumberRecognizer;
import com.microsoft.recognizers.text.numberwithunit.NumberWithUnitRecognizer;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.extractor.Extractor;
import io.policyfacts.extractor.FactExtractor;
import io.policyfacts.extractor.QuantityReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Text a CPU second: our facts, our quantities, Recognizers-Text on the same text, and the JSON
 * around them.
 */
public final class ExtractBenchmark {
  private static final int CHARACTERS = 400_000;
  private static final int ROUNDS = 7;
  private static final double WARM_UP = 10;
  private static final double PEER_WARM_UP = 20;
  private static final int PEER_ARTICLES = 7;
  private static final String CULTURE = "en-us";

  private ExtractBenchmark() {}

  /**
   * Prints the comparison.
   *
   * @param args folders of articles, whose languages are compared with their English, or nothing
   *     for articles of our own
   * @throws IOException if a folder cannot be read
   * @throws IllegalArgumentException if no article there is English
   */
  public static void main(String[] args) throws IOException {
    Extractor extractor = FactExtractor.standard();
    if (args.length == 0) {
      List<Article> written = OwnArticles.written();
      all(extractor, OwnArticles.varied(CHARACTERS), written);
      return;
    }
    Map<String, List<Article>> folders = ArticleFolder.read(args);
    List<Article> english = folders.getOrDefault(ArticleFolder.ENGLISH, List.of());
    if (english.isEmpty()) {
      throw new IllegalArgumentException("no English article to compare with: name its folder too");
    }
    languages(extractor, folders, english);
    all(extractor, english, english.subList(0, Math.min(PEER_ARTICLES, english.size())));
  }

  private static void all(Extractor extractor, List<Article> articles, List<Article> few) {
    long bytes = bytes(articles);
    CpuTime time = new CpuTime(WARM_UP, ROUNDS);
    double facts = line("facts", time.of(() -> facts(extractor, articles)), bytes);
    QuantityReader reader = QuantityReader.standard();
    line("quantities", time.of(() -> articles.forEach(a -> reader.read(a.text()))), bytes);
    json(time, extractor, articles, facts);
    peer(few, facts / bytes);
  }

  /** Every language's text a CPU second for facts, beside that of the English. */
  private static void languages(
      Extractor extractor, Map<String, List<Article>> folders, List<Article> english) {
    CpuTime time = new CpuTime(WARM_UP, ROUNDS);
    folders.values().forEach(articles -> time.of(() -> facts(extractor, articles)));
    double usual = time.of(() -> facts(extractor, english)).megabytesPerSecond(bytes(english));
    for (Map.Entry<String, List<Article>> language : folders.entrySet()) {
      List<Article> articles = language.getValue();
      CpuTime.Took took = time.of(() -> facts(extractor, articles));
      double speed = took.megabytesPerSecond(bytes(articles));
      String figure = "%.3f MB a CPU second (spread %.2f), %.2f of English";
      print("facts, " + language.getKey(), figure, speed, took.spread(), speed / usual);
    }
  }

  private static void json(
      CpuTime time, Extractor extractor, List<Article> articles, double facts) {
    long bytes = bytes(articles);
    List<byte[]> encoded = articles.stream().map(Json::write).toList();
    List<List<Fact>> found = articles.stream().map(extractor::extract).toList();
    double decoding =
        line(
            "decoding the articles' JSON",
            time.of(() -> encoded.forEach(json -> Json.read(json, Article.class))),
            bytes);
    double encoding =
        line("encoding their facts", time.of(() -> found.forEach(Json::write)), bytes);
    double json = decoding + encoding;
    print("share of the JSON in the whole", "%.1f %%", 100 * json / (json + facts));
  }

  /** Recognizers-Text reads a small part of the same text: it would take minutes for all. */
  private static void peer(List<Article> few, double perByte) {
    CpuTime time = new CpuTime(PEER_WARM_UP, ROUNDS);
    long bytes = bytes(few);
    double numbers =
        line(
            "Recognizers-Text, numbers only",
            time.of(() -> few.forEach(a -> numbers(a.text()))),
            bytes);
    double all =
        line(
            "Recognizers-Text, numbers, currencies, units",
            time.of(() -> few.forEach(a -> everything(a.text()))),
            bytes);
    print("facts are faster than its numbers by", "%.0f times", numbers / bytes / perByte);
    print("facts are faster than all of it by", "%.0f times", all / bytes / perByte);
  }

  private static void numbers(String text) {
    NumberRecognizer.recognizeNumber(text, CULTURE);
  }

  private static void everything(String text) {
    numbers(text);
    NumberRecognizer.recognizePercentage(text, CULTURE);
    NumberWithUnitRecognizer.recognizeCurrency(text, CULTURE);
    NumberWithUnitRecognizer.recognizeDimension(text, CULTURE);
  }

  private static int facts(Extractor extractor, List<Article> articles) {
    int facts = 0;
    for (Article article : articles) {
      facts += extractor.extract(article).size();
    }
    return facts;
  }

  private static long bytes(List<Article> articles) {
    return articles.stream().mapToLong(a -> a.text().getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** Prints what a pass took; gives its CPU seconds. */
  private static double line(String what, CpuTime.Took took, long bytes) {
    String figure = "%.3f MB a CPU second (spread %.2f)";
    print(what, figure, took.megabytesPerSecond(bytes), took.spread());
    return took.cpu();
  }

  private static void print(String what, String figure, Object... values) {
    System.out.printf(Locale.ROOT, "%-46s%s%n", what, String.format(Locale.ROOT, figure, values));
  }
}
