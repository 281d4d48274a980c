package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Metrics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that nobody can read are filed with their reason, and what comes after them is stored.
 */
@Timeout(180)
class PoisonTest {
  private static final String NO_JSON = "\u0000\u0001 no JSON";
  private static final String CUT_JSON = "{\"id\": \"a\", \"te";
  private static final String OTHER_RECORD = "{\"hello\": 1}";
  private static final String NOTHING = "";

  /** Each kind of poison with the topic that it comes by. */
  private record Poison(Topic topic, String key, String value) {
    byte[] bytes() {
      return value.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final List<Poison> POISON =
      List.of(
          new Poison(Topics.ARTICLES, "article-no-json", NO_JSON),
          new Poison(Topics.ARTICLES, "article-cut", CUT_JSON),
          new Poison(Topics.ARTICLES, "article-other", OTHER_RECORD),
          new Poison(Topics.ARTICLES, "article-empty", NOTHING),
          new Poison(Topics.EXTRACTIONS, "extraction-no-json", NO_JSON),
          new Poison(Topics.EXTRACTIONS, "extraction-other", OTHER_RECORD),
          new Poison(Topics.FACT_CHANGES, "change-no-json", NO_JSON),
          new Poison(Topics.FACT_CHANGES, "change-other", OTHER_RECORD));

  @TempDir Path folder;

  @Test
  void eachKindIsFiledAndTheRestGoesOn() throws Exception {
    try (Rig rig = Rig.embedded(folder)) {
      POISON.forEach(poison -> rig.send(poison.topic(), poison.key(), poison.bytes()));
      List<Article> articles = Articles.numbered(30);
      articles.forEach(article -> rig.send(Topics.ARTICLES, article.id(), Json.write(article)));
      rig.flush();
      rig.closing(
          Pipeline.start(
              List.of(Pipeline.SINK, Pipeline.EXTRACT), rig.settings(), Metrics.registry()));

      rig.awaitCount("SELECT count(DISTINCT article_id) FROM current_facts", articles.size());
      rig.awaitCount("SELECT count(*) FROM articles", articles.size());
      for (Poison poison : POISON) {
        rig.awaitCount(letters(poison, "count(*)"), 1);
        assertEquals(
            List.of(HexFormat.of().formatHex(poison.bytes()) + "|t"),
            rig.rows(letters(poison, "DISTINCT encode(value, 'hex'), message <> ''")));
      }
    }
  }

  private static String letters(Poison poison, String columns) {
    return String.format(
        Locale.ROOT,
        "SELECT %s FROM dead_letters WHERE topic = '%s' AND convert_from(key, 'UTF8') = '%s'",
        columns,
        poison.topic().name(),
        poison.key());
  }
}
