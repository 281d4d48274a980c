package io.policyfacts.streams;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.FactChange.Change;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {
  private static final String ID = Hashes.articleId("https://example.org/a");
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> articles;

  @BeforeEach
  void open(@TempDir Path folder) {
    Settings settings = new Settings(Map.of(ExtractSettings.STATE_DIR.name(), folder.toString()));
    Refusals refusals = new Refusals();
    StageMetrics metrics = new StageMetrics(registry);
    Properties streams = ExtractSettings.properties(settings, metrics, refusals);
    // The driver drops records of a transaction in which nothing but a dead letter is written.
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(
            ExtractService.topology(new GpuExtractor("7"), metrics, refusals), streams, TIME);
    articles =
        driver.createInputTopic(
            Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void anArticleBecomesExtractionFactAndChange() {
    publish(1, "Seoul buys 100 GPUs.");
    TestRecord<String, byte[]> extracted = only(Topics.EXTRACTIONS);
    assertEquals(ID, extracted.key());
    Extraction extraction = Json.read(extracted.value(), Extraction.class);
    assertEquals("7", extraction.extractorVersion());
    TestRecord<String, byte[]> published = only(Topics.FACTS);
    Fact fact = Json.read(published.value(), Fact.class);
    assertEquals(extraction.facts().get(0).withSeq(1), fact);
    assertEquals(fact.id(), published.key());
    FactChange change = Json.read(only(Topics.FACT_CHANGES).value(), FactChange.class);
    assertEquals(fact, change.after());
  }

  @Test
  void headersFollowFromTheRecordAlone() {
    publish(1, "Seoul buys 100 GPUs.");
    Headers extraction = only(Topics.EXTRACTIONS).headers();
    TestRecord<String, byte[]> fact = only(Topics.FACTS);
    Headers change = only(Topics.FACT_CHANGES).headers();
    assertEquals(ID + "/1/7", text(extraction, EventHeaders.ID));
    assertEquals(fact.key() + "/1", text(fact.headers(), EventHeaders.ID));
    assertEquals(fact.key() + "/1/asserted", text(change, EventHeaders.ID));
    for (Headers headers : List.of(extraction, fact.headers(), change)) {
      assertEquals(ID, text(headers, EventHeaders.SUBJECT));
      assertEquals(TIME.toString(), text(headers, EventHeaders.TIME));
      assertEquals("7", text(headers, EventHeaders.EXTRACTOR_VERSION));
    }
    assertEquals("1", text(change, EventHeaders.SEQ));
    assertEquals("1", text(fact.headers(), EventHeaders.SEQ));
    assertNull(EventHeaders.text(change, EventHeaders.RUN));
  }

  @Test
  void aReplaysNameTravelsOnItsChanges() {
    Article article = article(1, "Seoul buys 100 GPUs.");
    Extraction promoted =
        new Extraction(article.ref(), "8", "better", new GpuExtractor("8").extract(article));
    driver
        .createInputTopic(
            Topics.EXTRACTIONS.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(ID, Json.write(promoted), TIME);
    TestRecord<String, byte[]> change = only(Topics.FACT_CHANGES);
    assertEquals("better", Json.read(change.value(), FactChange.class).run());
    assertEquals("better", text(change.headers(), EventHeaders.RUN));
    assertEquals("better", text(only(Topics.FACTS).headers(), EventHeaders.RUN));
  }

  @Test
  void aCorrectionWritesATombstoneAndANewFact() {
    publish(1, "Seoul buys 100 GPUs.");
    String old = only(Topics.FACTS).key();
    publish(2, "Seoul buys 150 GPUs.");
    List<TestRecord<String, byte[]>> facts = all(Topics.FACTS);
    assertEquals(old, facts.get(0).key());
    assertNull(facts.get(0).value());
    assertEquals("2", text(facts.get(0).headers(), EventHeaders.SEQ));
    assertEquals(ID, text(facts.get(0).headers(), EventHeaders.SUBJECT));
    assertNotNull(facts.get(1).value());
    assertEquals(List.of(Change.ASSERTED, Change.RETRACTED, Change.ASSERTED), changes());
  }

  @Test
  void aWithdrawnArticleRetractsItsFacts() {
    publish(1, "Seoul buys 100 GPUs.");
    articles.pipeInput(ID, null, TIME);
    assertNull(all(Topics.EXTRACTIONS).get(1).value());
    assertNull(all(Topics.FACTS).get(1).value());
    assertEquals(List.of(Change.ASSERTED, Change.RETRACTED), changes());
  }

  @Test
  void theSameArticleAgainWritesNothingPublic() {
    publish(1, "Seoul buys 100 GPUs.");
    all(Topics.FACTS);
    publish(1, "Seoul buys 100 GPUs.");
    publish(2, "Seoul buys 100 GPUs.");
    assertEquals(List.of(), all(Topics.FACTS));
    assertEquals(List.of(Change.ASSERTED), changes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{\"id\":\"x\"}", "[]", "\u0000\u0001", "{\"id\":"})
  void whatIsNoArticleBecomesADeadLetter(String poison) {
    byte[] bytes = poison.getBytes(StandardCharsets.UTF_8);
    articles.pipeInput(new TestRecord<>("k", bytes, headers(), TIME));
    publish(1, "Seoul buys 100 GPUs.");
    DeadLetter letter = deadLetter(bytes);
    assertEquals("MalformedRecordException", letter.exception());
    assertEquals(1, all(Topics.FACTS).size());
  }

  @Test
  void anArticleThatTheExtractorFailsOnBecomesADeadLetter() {
    byte[] bytes = Json.write(article(1, "They explode."));
    articles.pipeInput(new TestRecord<>(ID, bytes, headers(), TIME));
    publish(1, "Seoul buys 100 GPUs.");
    DeadLetter letter = deadLetter(bytes);
    assertEquals("IllegalStateException", letter.exception());
    assertEquals("asked to explode", letter.message());
    assertEquals(1, all(Topics.FACTS).size());
    assertEquals(1, registry.counter("policyfacts.dead.letters", "topic", letter.topic()).count());
  }

  @Test
  void anArticleUnderAnotherKeyBecomesADeadLetter() {
    byte[] bytes = Json.write(article(1, "Seoul buys 100 GPUs."));
    articles.pipeInput(new TestRecord<>("k", bytes, headers(), TIME));
    assertEquals("MalformedRecordException", deadLetter(bytes).exception());
    assertEquals(List.of(), all(Topics.EXTRACTIONS));
  }

  @Test
  void anExtractionThatIsTooLargeBecomesADeadLetter() {
    String sentence = " buys ".repeat(1_000) + "%d GPUs.";
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < ExtractTopology.MOST_EXTRACTION_BYTES; i++) {
      text.append(sentence.formatted(i));
    }
    byte[] bytes = Json.write(article(1, text.toString()));
    articles.pipeInput(new TestRecord<>(ID, bytes, headers(), TIME));
    publish(2, "Seoul buys 100 GPUs.");
    assertEquals("RecordTooLargeException", deadLetter(bytes).exception());
    assertEquals(1, all(Topics.FACTS).size());
  }

  @Test
  void aRecordOfAnotherSchemaVersionStopsTheStage() {
    Headers headers = headers();
    EventHeaders.put(headers, "ce_dataschema", "policyfacts:article:v2");
    byte[] bytes = Json.write(article(1, "Seoul buys 100 GPUs."));
    TestRecord<String, byte[]> newer = new TestRecord<>(ID, bytes, headers, TIME);
    StreamsException stop = assertThrows(StreamsException.class, () -> articles.pipeInput(newer));
    assertTrue(stop.getCause() instanceof IllegalStateException, stop.toString());
    assertEquals(List.of(), all(Topics.DEAD_LETTERS));
  }

  @Test
  void aRecordOfASchemaThatItsTopicDoesNotPromiseBecomesADeadLetter() {
    Headers headers = headers();
    EventHeaders.put(headers, EventHeaders.SCHEMA, "policyfacts:novel:v1");
    byte[] bytes = Json.write(article(1, "Seoul buys 100 GPUs."));
    articles.pipeInput(new TestRecord<>(ID, bytes, headers, TIME));
    assertEquals("MalformedRecordException", deadLetter(bytes).exception());
  }

  @Test
  void countsWhatHappens() {
    publish(1, "Seoul buys 100 GPUs. Oslo sells 7 GPUs.");
    publish(2, "Seoul buys 150 GPUs. Oslo sells 7 GPUs.");
    assertEquals(2, registry.counter("policyfacts.articles.extracted").count());
    assertEquals(4, registry.counter("policyfacts.facts.extracted", "metric", "gpu_count").count());
    assertEquals(3, registry.counter("policyfacts.fact.changes", "change", "asserted").count());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6, 100})
  void factsGoWhereKafkaPutsTheirArticle(int partitions) {
    byte[] key = ID.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        BuiltInPartitioner.partitionForKey(key, partitions), Entered.partition(ID, partitions));
  }

  @Test
  void theStagesMeetInTheTopicOfExtractionsAlone() {
    Refusals refusals = new Refusals();
    StageMetrics metrics = new StageMetrics(registry);
    String description =
        ExtractService.topology(new GpuExtractor("7"), metrics, refusals).describe().toString();
    assertEquals(2, description.split("Sub-topology:", -1).length - 1);
    assertTrue(description.contains("stores: [ledger]"), description);
  }

  private void publish(int revision, String text) {
    articles.pipeInput(new TestRecord<>(ID, Json.write(article(revision, text)), headers(), TIME));
  }

  private static Article article(int revision, String text) {
    return Article.builder(ID, text).revision(revision).build();
  }

  private static Headers headers() {
    return EventHeaders.of(Article.class, "e", "ingest-service", ID, TIME);
  }

  private DeadLetter deadLetter(byte[] bytes) {
    TestRecord<String, byte[]> record = only(Topics.DEAD_LETTERS);
    assertArrayEquals(bytes, record.value());
    assertEquals("e", text(record.headers(), EventHeaders.ID));
    DeadLetter letter = DeadLetter.of(null, record.value(), record.headers());
    assertEquals(Topics.ARTICLES.name(), letter.topic());
    assertEquals(0, letter.partition());
    assertEquals(0, letter.offset());
    assertEquals(ExtractService.NAME, letter.service());
    return letter;
  }

  private List<Change> changes() {
    return all(Topics.FACT_CHANGES).stream()
        .map(r -> Json.read(r.value(), FactChange.class).change())
        .toList();
  }

  private TestRecord<String, byte[]> only(Topic topic) {
    List<TestRecord<String, byte[]>> records = all(topic);
    assertEquals(1, records.size());
    return records.get(0);
  }

  private List<TestRecord<String, byte[]>> all(Topic topic) {
    TestOutputTopic<String, byte[]> output =
        driver.createOutputTopic(
            topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
    return output.readRecordsToList();
  }

  private static String text(Headers headers, String name) {
    String text = EventHeaders.text(headers, name);
    assertNotNull(text, name);
    return text;
  }
}
