package io.policyfacts.pipeline;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Hashes;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Articles that each say two numbers, and other ones in each revision. */
final class Articles {
  private Articles() {}

  /** So many different articles. */
  static List<Article> numbered(int count) {
    return IntStream.range(0, count).mapToObj(number -> revision(number, 1)).toList();
  }

  /** The revision of one of them: its first number changes each time, the second one never. */
  static Article revision(int number, int revision) {
    String url = "https://news.example/" + number;
    String text =
        String.format(
            Locale.ROOT,
            "The ministry in Tokyo plans to buy %d GPUs for a national computing centre.%n%n"
                + "The AI budget of the Japanese government rises to %d million yen in 2025.%n",
            number + revision * 100_000,
            number + 1_000);
    return Article.builder(Hashes.articleId(url), text)
        .url(url)
        .title("Report " + number)
        .language("en")
        .revision(revision)
        .build();
  }
}
