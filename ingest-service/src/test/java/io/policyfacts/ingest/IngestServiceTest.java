package io.policyfacts.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.JsonSerde;
import io.policyfacts.contracts.Topics;
import io.policyfacts.embedded.EmbeddedKafka;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.crawl.Outcome;
import io.policyfacts.ingest.fetch.LoopbackSite;
import io.policyfacts.ingest.publish.CrawlMemory;
import io.policyfacts.ingest.source.Source;
import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Metrics;
import io.policyfacts.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestServiceTest {
  @TempDir static Path data;
  private static EmbeddedKafka kafka;

  private final LoopbackSite site = new LoopbackSite();
  private final List<CrawlProgress.Event> events = new ArrayList<>();

  @BeforeAll
  static void startBroker() {
    kafka = EmbeddedKafka.start(data, 0);
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
  }

  @AfterEach
  void stopSite() {
    site.close();
  }

  @Test
  void publishesAnArticleOnceAndItsRevisionWhenItsTextChanges() throws Exception {
    site.page("/feed.xml", feed("/a", "/missing", "/login"));
    site.page("/a", page("first"));
    site.page("/login", "<form><p>Please sign in.</p><input type=password></form>");
    Source source = Source.of("wire", Source.Kind.FEED, site.url("/feed.xml")).onLoopback();
    String id = Hashes.articleId(site.url("/a").toString());

    assertEquals(
        Map.of(Outcome.LISTED, 1, Outcome.PUBLISHED, 1, Outcome.NOT_ARTICLE, 1, Outcome.FAILED, 1),
        crawl(source));
    assertEquals(List.of("not-found"), reasons(Outcome.FAILED));
    assertEquals(List.of("login"), reasons(Outcome.NOT_ARTICLE));

    assertEquals(
        Map.of(Outcome.UNCHANGED, 3, Outcome.FAILED, 1), crawl(source), "all answer 304 or fail");

    site.page("/a", page("second"));
    crawl(source);
    List<Article> articles = articles(id);
    assertEquals(List.of(1, 2), articles.stream().map(Article::revision).toList());
    assertTrue(articles.get(1).text().contains("The second figure"), articles.get(1).text());
    assertEquals(2, state(site.url("/a").toString()).revision());
  }

  @Test
  void twoUrlsOfOneArticleCountItsRevisionsTogether() throws Exception {
    String canonical = "<link rel=canonical href=/original>";
    site.page("/original", canonical + page("first"));
    site.page("/corrected", canonical + page("second"));
    site.page("/feed.xml", feed("/original", "/corrected"));
    Source source = Source.of("two", Source.Kind.FEED, site.url("/feed.xml")).onLoopback();
    crawl(source);
    site.page("/original", canonical + page("first") + "<!-- new bytes, old text -->");
    assertEquals(Outcome.UNCHANGED, onlyOutcome(source, "/original"));
    site.page("/original", canonical + page("second") + "<!-- now corrected here too -->");
    assertEquals(Outcome.UNCHANGED, onlyOutcome(source, "/original"));
    String id = Hashes.articleId(site.url("/original").toString());
    assertEquals(List.of(1, 2), articles(id).stream().map(Article::revision).toList());
  }

  @Test
  void readsAFolderOfFilesAndNamesTheBadOne(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Verbatim\ntext,\n\n  as it is. ");
    Files.writeString(
        folder.resolve("b.json"),
        "{\"id\":\"b\",\"text\":\"T\",\"url\":\"https://x.example/b\",\"publishedAt\":\"2025-02\"}");
    Files.writeString(folder.resolve("c.json"), "{\"title\":\"no text\"}");
    Files.write(folder.resolve("d.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Source source = Source.of("files", Source.Kind.FOLDER, folder.toUri());

    assertEquals(Map.of(Outcome.PUBLISHED, 2, Outcome.FAILED, 2), crawl(source));
    String text = Hashes.articleId(folder.resolve("a.txt").toUri().toString());
    assertEquals("Verbatim\ntext,\n\n  as it is. ", articles(text).get(0).text());
    Article json = articles(Hashes.articleId("https://x.example/b")).get(0);
    assertEquals("2025-02", String.valueOf(json.publishedAt()));
    assertEquals(Map.of(Outcome.UNCHANGED, 2, Outcome.FAILED, 2), crawl(source));
  }

  @Test
  void whatIsNoFeedIsNamedAndTheRestGoesOn() throws Exception {
    site.page("/feed.xml", "<html>no feed</html>");
    site.page("/a", page("only"));
    Source feed = Source.of("broken", Source.Kind.FEED, site.url("/feed.xml")).onLoopback();
    Source page = Source.of("page", Source.Kind.PAGE, site.url("/a")).onLoopback();
    assertEquals(Map.of(Outcome.FAILED, 1, Outcome.PUBLISHED, 1), crawl(feed, page));
    assertEquals(List.of("not-a-listing"), reasons(Outcome.FAILED));
  }

  @Test
  void theServiceVisitsItsSourcesUntilItIsStopped(@TempDir Path folder) throws Exception {
    site.page("/served", page("served"));
    Path sources = folder.resolve("sources.yaml");
    Files.writeString(
        sources,
        "sources: [{name: served, kind: page, interval: 1s, loopback: true, address: '%s'}]"
            .formatted(site.url("/served")));
    Settings settings =
        new Settings(
            Map.of(
                "POLICYFACTS_KAFKA", kafka.bootstrap(), "POLICYFACTS_SOURCES", sources.toString()));
    IngestService service = IngestService.start(settings, Metrics.registry());
    try (service) {
      awaitArticle(Hashes.articleId(site.url("/served").toString()));
      assertEquals("", service.notReadyBecause());
    }
    service.await();
    assertEquals("has ended", service.notReadyBecause());
  }

  @Test
  void whatIsForgottenIsWithdrawnAndComesBackOnlyWhenToldTo() throws Exception {
    site.page("/wrong", page("wrong"));
    Source source = Source.of("wrong", Source.Kind.PAGE, site.url("/wrong")).onLoopback();
    crawl(source);
    String id = Hashes.articleId(site.url("/wrong").toString());
    Settings settings = new Settings(Map.of("POLICYFACTS_KAFKA", kafka.bootstrap()));
    assertEquals(Optional.of(id), IngestService.forget(settings, site.url("/wrong").toString()));
    assertEquals(Optional.empty(), IngestService.forget(settings, "http://never.example/"));
    CrawlState state =
        Objects.requireNonNull(
            CrawlMemory.load(KafkaSettings.client(settings)).get(site.url("/wrong").toString()));
    assertEquals("forgotten", state.outcome());
    crawl(source);
    assertEquals(2, events.get(0).revision());
  }

  @Test
  void aMissingBrokerIsNamed() {
    Settings nowhere = new Settings(Map.of("POLICYFACTS_KAFKA", "127.0.0.1:1"));
    Source source = Source.of("page", Source.Kind.PAGE, site.url("/a")).onLoopback();
    Exception e =
        assertThrows(
            BadSettingException.class,
            () ->
                IngestService.crawlOnce(
                    nowhere, List.of(source), new SimpleMeterRegistry(), CrawlProgress.SILENT));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("POLICYFACTS_KAFKA 127.0.0.1:1: no Kafka"), message);
  }

  private Map<Outcome, Integer> crawl(Source... sources) throws InterruptedException {
    events.clear();
    Settings settings = new Settings(Map.of("POLICYFACTS_KAFKA", kafka.bootstrap()));
    return IngestService.crawlOnce(
        settings, List.of(sources), new SimpleMeterRegistry(), events::add);
  }

  private Outcome onlyOutcome(Source source, String path) throws InterruptedException {
    crawl(source);
    return events.stream()
        .filter(event -> event.url().equals(site.url(path).toString()))
        .map(CrawlProgress.Event::outcome)
        .findFirst()
        .orElseThrow();
  }

  private List<String> reasons(Outcome outcome) {
    return events.stream()
        .filter(event -> event.outcome() == outcome)
        .map(CrawlProgress.Event::reason)
        .toList();
  }

  private static CrawlState state(String url) {
    return Objects.requireNonNull(
        CrawlMemory.load(Map.of("bootstrap.servers", kafka.bootstrap())).get(url));
  }

  private static void awaitArticle(String id) throws IOException {
    while (articles(id).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static List<Article> articles(String id) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrap(), "isolation.level", "read_committed");
    try (KafkaConsumer<String, Article> consumer =
        new KafkaConsumer<>(
            settings, new StringDeserializer(), JsonSerde.of(Article.class).deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.ARTICLES.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Article> found = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (ConsumerRecord<String, Article> item : consumer.poll(Duration.ofMillis(100))) {
          if (item.key().equals(id)) {
            found.add(item.value());
          }
        }
      }
      return found;
    }
  }

  private String feed(String... paths) {
    return List.of(paths).stream()
        .map(path -> "<item><link>" + site.url(path) + "</link></item>")
        .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));
  }

  private static String page(String which) {
    String paragraph =
        "The "
            + which
            + " figure of the ministry's plan for national computing centres was given on Tuesday,"
            + " and it will be spent over the next five years.";
    return "<html><head><title>A plan</title></head><body><article><h1>A plan</h1>"
        + ("<p>" + paragraph + "</p>").repeat(4)
        + "</article></body></html>";
  }
}
