package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.cli.demo.DemoSite;
import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.ingest.IngestService;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.crawl.Outcome;
import io.policyfacts.ingest.source.Source;
import io.policyfacts.runtime.Metrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a served page to rows that can be traced back to it. */
@Timeout(180)
@TestInstance(Lifecycle.PER_CLASS)
class EndToEndTest {
  private static final String INTRODUCTION =
      "The Japanese government wants more computing power of its own and has told parliament so in"
          + " a long session that went on until the evening.";
  private static final String BUDGET =
      "The AI budget of the government rises to 120 billion yen in 2025, the ministry said.";
  private static final String LESS =
      "The AI budget of the government rises to 90 billion yen in 2025, the ministry said.";
  private static final String GPUS =
      "The ministry plans to buy 2,000 GPUs for a national computing centre in Hokkaido.";

  private @Nullable Rig rig;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Rig started = Rig.embedded(folder);
    started.closing(
        Pipeline.start(
            List.of(Pipeline.SINK, Pipeline.EXTRACT), started.settings(), Metrics.registry()));
    rig = started;
  }

  @AfterAll
  void stop() {
    if (rig != null) {
      rig.close();
    }
  }

  @Test
  void aPageBecomesRowsAndARevisionRetractsWhatItNoLongerSays() throws Exception {
    try (ServedPage page = ServedPage.open(INTRODUCTION, BUDGET, GPUS)) {
      assertEquals(Map.of(Outcome.PUBLISHED, 1), crawl(page.source()));
      String here = "article_url = '" + page.source().address() + "'";
      awaitFacts(here, List.of("budget|120000000000|JPY|JP", "gpu_count|2000|GPU|JP"));

      assertEquals(Map.of(Outcome.UNCHANGED, 1), crawl(page.source()));

      page.say(INTRODUCTION, LESS);
      assertEquals(Map.of(Outcome.PUBLISHED, 1), crawl(page.source()));
      awaitFacts(here, List.of("budget|90000000000|JPY|JP"));
      assertEquals(
          List.of("budget|retracted|corrected|1", "gpu_count|retracted|corrected|1"),
          rig()
              .rows(
                  "SELECT metric, change, retracted_because, article_revision FROM facts"
                      + " WHERE retracted_at IS NOT NULL AND "
                      + here
                      + " ORDER BY 1"));
    }
  }

  @Test
  void everyFactOfTheSampleSiteCanBeTracedToItsPlaceInTheArticle() throws Exception {
    try (DemoSite site = DemoSite.open()) {
      Map<Outcome, Integer> visits =
          crawl(Source.of("sample", Source.Kind.FEED, site.feed()).onLoopback());
      assertEquals(Map.of(Outcome.PUBLISHED, 7, Outcome.NOT_ARTICLE, 1, Outcome.LISTED, 1), visits);
      String korea = "article_url LIKE '%/korea-national-ai-computing-center.html'";
      rig().awaitCount("SELECT count(*) FROM current_facts WHERE " + korea, 10);
      assertEquals(
          List.of(),
          rig().rows("SELECT fact_id FROM facts_with_articles WHERE quote_found IS FALSE"));
      assertFalse(
          rig()
              .rows("SELECT rule, extractor_version, url FROM facts_with_articles")
              .contains("||"));
    }
  }

  private void awaitFacts(String where, List<String> expected) {
    String facts =
        "SELECT metric, max_value, unit, country FROM current_facts WHERE " + where + " ORDER BY 1";
    Rig.until(facts + " is " + expected, () -> rig().rows(facts).equals(expected));
  }

  private Map<Outcome, Integer> crawl(Source source) throws InterruptedException {
    return IngestService.crawlOnce(
        rig().settings(), List.of(source), new SimpleMeterRegistry(), CrawlProgress.SILENT);
  }

  private Rig rig() {
    return Objects.requireNonNull(rig);
  }
}
