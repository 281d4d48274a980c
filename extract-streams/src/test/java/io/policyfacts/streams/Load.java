package io.policyfacts.streams;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Articles in three revisions, some withdrawn at last, with poison between them. */
record Load(int articles) {
  private static final int REVISIONS = 3;
  private static final int POISON_EVERY = 50;
  private static final int WITHDRAWN_EVERY = 10;

  /** Records in it, poison and withdrawals included. */
  int size() {
    return articles * (REVISIONS + 1);
  }

  /** Dead letters that it causes. */
  int poisoned() {
    return (articles + POISON_EVERY - 1) / POISON_EVERY;
  }

  /**
   * Changes of facts that it causes: of each article two assertions, a correction (two), a revision
   * and of every tenth two retractions.
   */
  int changes() {
    return articles * 5 + (articles + WITHDRAWN_EVERY - 1) / WITHDRAWN_EVERY * 2;
  }

  /** Sends the records from one number to below another. */
  void send(Wire wire, int from, int to) throws Exception {
    for (int number = from; number < to; number++) {
      int article = number % articles;
      int revision = number / articles + 1;
      String id = Hashes.articleId("https://example.org/" + article);
      if (revision <= REVISIONS) {
        wire.send(number, id, Json.write(article(id, article, revision)));
      } else if (article % POISON_EVERY == 0) {
        wire.send(number, id, ("poison " + number).getBytes(StandardCharsets.UTF_8));
      } else if (article % WITHDRAWN_EVERY == 1) {
        wire.send(number, id, null);
      }
    }
    wire.flush();
  }

  private static Article article(String id, int number, int revision) {
    int corrected = revision == 1 ? number : number + 1_000_000;
    String verb = revision == 3 ? "will sell" : "sells";
    String text =
        String.format(
            Locale.ROOT,
            "Company %d buys %d GPUs.\nTown %d %s %d GPUs.",
            number,
            corrected,
            number,
            verb,
            number + 2_000_000);
    return Article.builder(id, text)
        .url("https://example.org/" + number)
        .revision(revision)
        .build();
  }
}
