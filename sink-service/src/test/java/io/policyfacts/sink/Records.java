package io.policyfacts.sink;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.ArticleRef;
import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records that tests write and read. */
public final class Records {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String QUOTE = "5 billion won";

  private Records() {}

  /** Change of the n-th fact: its first assertion for seq 1, else a revision. */
  public static FactChange change(int n, long seq) {
    Fact before = fact(n, seq - 1);
    return seq == 1
        ? asserted(fact(n, 1))
        : new FactChange(
            FactChange.Change.REVISED,
            FactChange.Cause.CORRECTED,
            seq,
            before,
            fact(n, seq),
            null,
            null,
            null);
  }

  /** Assertion of a fact. */
  public static FactChange asserted(Fact fact) {
    return new FactChange(
        FactChange.Change.ASSERTED,
        FactChange.Cause.PUBLISHED,
        fact.seq(),
        null,
        fact,
        null,
        null,
        null);
  }

  /** Retraction of the n-th fact. */
  public static FactChange retraction(int n, long seq, @Nullable String replacedBy) {
    return new FactChange(
        FactChange.Change.RETRACTED,
        FactChange.Cause.CORRECTED,
        seq,
        fact(n, seq - 1),
        null,
        replacedBy,
        null,
        null);
  }

  /** The n-th fact; three facts share an article. */
  public static Fact fact(int n, long seq) {
    return fact(n).seq(seq).subject("budget " + n + " as of " + seq).build();
  }

  /** The n-th fact, to be changed. */
  public static Fact.Builder fact(int n) {
    Article article = article(n / 3, 1);
    Quantity quantity = Quantity.of(BigDecimal.valueOf(5_000_000_000L + n), "KRW");
    String id = Hashes.factId(article.id(), "budget", quantity, null, null, 0);
    return builder(id, article.ref()).quantity(quantity);
  }

  private static Fact.Builder builder(String id, ArticleRef article) {
    return Fact.builder(id, article, "budget")
        .country("KR")
        .evidence(
            new Evidence(
                QUOTE, 6, 6 + QUOTE.length(), new Evidence.Sentence(text(), 0, text().length())))
        .rule("money/scaled-amount")
        .extractorVersion("1.0.0");
  }

  private static String text() {
    return "Seoul " + QUOTE + " for \"AI\" \\ in a\ttable.";
  }

  /** A revision of the n-th article. */
  public static Article article(int n, int revision) {
    String url = "https://example.org/" + n;
    return Article.builder(Hashes.articleId(url), text())
        .url(url)
        .title("Article " + n + ", revision " + revision)
        .publisher("Example Wire")
        .publishedAt(new PublicationDate("2025-02-18T09:30:00+09:00"))
        .fetchedAt(START.plusSeconds(n))
        .language("en")
        .revision(revision)
        .build();
  }

  /** A record of a fact change. */
  public static ConsumerRecord<byte[], byte[]> record(FactChange change, long offset) {
    return record(Topics.FACT_CHANGES.name(), 0, offset, change.fact().id(), Json.write(change));
  }

  /** A record of an article, or of its withdrawal. */
  public static ConsumerRecord<byte[], byte[]> record(
      String articleId, @Nullable Article article, long offset) {
    byte[] value = article == null ? null : Json.write(article);
    return record(Topics.ARTICLES.name(), 0, offset, articleId, value);
  }

  /** Any record; each millisecond has two. */
  public static ConsumerRecord<byte[], byte[]> record(
      String topic, int partition, long offset, String key, byte @Nullable [] value) {
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        START.toEpochMilli() + offset / 2,
        TimestampType.CREATE_TIME,
        key.length(),
        value == null ? -1 : value.length,
        key.getBytes(StandardCharsets.UTF_8),
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
