package io.policyfacts.ingest.publish;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.ArticleWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles and crawl state. When {@link #publish} returns, all records of the call are
 * there, each once; when it throws, none is, and this publisher can only be closed.
 */
public final class ArticlePublisher implements AutoCloseable {
  // Kafka's records are not null-marked: a tombstone is a null value.
  @SuppressWarnings("NullAway")
  private static final byte[] TOMBSTONE = null;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final String SERVICE = "ingest-service";
  private static final int REQUEST_BYTES = 9 * 1024 * 1024;
  private static final int BUFFER_BYTES = 64 * 1024 * 1024;

  private final Producer<String, byte[]> producer;
  private final int statePartitions;

  private ArticlePublisher(Producer<String, byte[]> producer, int statePartitions) {
    this.producer = producer;
    this.statePartitions = statePartitions;
  }

  /**
   * Connects; whoever used the same transactional id before can write no longer.
   *
   * @param client settings common to all clients
   * @throws org.apache.kafka.common.KafkaException if the broker refuses or does not answer
   */
  public static ArticlePublisher connect(Map<String, Object> client, String transactionalId) {
    Map<String, Object> settings = new TreeMap<>(client);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new ArticlePublisher(
          producer, producer.partitionsFor(Topics.CRAWL_STATE.name()).size());
    } catch (RuntimeException e) {
      producer.close();
      throw e;
    }
  }

  /** Writes articles and states in one transaction. */
  public void publish(List<Visited> visits) {
    List<ArticleWork> published = new ArrayList<>();
    producer.beginTransaction();
    for (Visited visit : visits) {
      Article article = visit.article();
      if (article != null) {
        ArticleWork work = fetched(article);
        published.add(work);
        send(article(article, work.traceparent()));
      }
      send(state(visit));
    }
    producer.commitTransaction();
    published.forEach(ArticleWork::end);
  }

  /** Writes an article's tombstone and the states of its URLs in one transaction. */
  public void withdraw(String articleId, List<Visited> visits) {
    producer.beginTransaction();
    send(new ProducerRecord<>(Topics.ARTICLES.name(), articleId, TOMBSTONE));
    visits.forEach(visit -> send(state(visit)));
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }

  // The commit that follows throws what went wrong with any record before it.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void send(ProducerRecord<String, byte[]> message) {
    producer.send(message);
  }

  /** The trace of an article begins when it was fetched; that of a page from an archive now. */
  private static ArticleWork fetched(Article article) {
    Instant now = Clock.systemUTC().instant();
    Instant at = Objects.requireNonNull(article.fetchedAt(), "fetchedAt");
    Instant start = at.isAfter(now.minus(LONGEST_WAIT)) ? at : now;
    return ArticleWork.since(start, "publish", article.id(), null);
  }

  private static ProducerRecord<String, byte[]> article(
      Article article, @Nullable String traceparent) {
    Instant fetched = Objects.requireNonNull(article.fetchedAt(), "fetchedAt");
    String eventId = article.id() + "-" + article.contentHash() + "-" + article.revision();
    Headers headers = EventHeaders.of(Article.class, eventId, SERVICE, article.id(), fetched);
    if (traceparent != null) {
      EventHeaders.put(headers, ArticleWork.TRACEPARENT, traceparent);
    }
    return new ProducerRecord<>(
        Topics.ARTICLES.name(), null, article.id(), Json.write(article), headers);
  }

  private ProducerRecord<String, byte[]> state(Visited visit) {
    CrawlState state = visit.state();
    String subject = state.articleId() == null ? state.url() : state.articleId();
    Instant visited = Objects.requireNonNull(state.visitedAt(), "visitedAt");
    Headers headers =
        EventHeaders.of(CrawlState.class, state.url() + "@" + visited, SERVICE, subject, visited);
    return new ProducerRecord<>(
        Topics.CRAWL_STATE.name(),
        partition(visit.site()),
        state.url(),
        Json.write(state),
        headers);
  }

  private int partition(String site) {
    return Math.floorMod(site.hashCode(), statePartitions);
  }
}
