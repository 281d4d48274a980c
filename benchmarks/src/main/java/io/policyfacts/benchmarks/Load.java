package io.policyfacts.benchmarks;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.TopicSetup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Articles that are published to a broker, all at once or at a steady rate. */
public final class Load implements AutoCloseable {
  private static final int CHARACTERS = 400_000;
  private static final double NANOS = 1e9;

  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Article> articles = OwnArticles.varied(CHARACTERS);
  private final List<Future<RecordMetadata>> sending = new ArrayList<>();
  private int sent;

  /** To a broker, whose topics are created. */
  public Load(String bootstrap) throws InterruptedException, ExecutionException {
    Map<String, Object> client = Map.of("bootstrap.servers", bootstrap);
    try (Admin admin = Admin.create(client)) {
      new TopicSetup(admin).apply(Topics.ALL, 1, true);
    }
    producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Publishes so many new articles as fast as can be. */
  public void publish(int count) {
    for (int i = 0; i < count; i++) {
      send();
    }
    awaitSent();
  }

  /** Publishes new articles at a steady rate; returns how many. */
  public int publish(double perSecond, double seconds) {
    int count = (int) (perSecond * seconds);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + (long) (i / perSecond * NANOS);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      send();
    }
    awaitSent();
    return count;
  }

  private void awaitSent() {
    producer.flush();
    for (Future<RecordMetadata> record : sending) {
      try {
        record.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException("an article was not published", e);
      }
    }
    sending.clear();
  }

  private void send() {
    Article next = FactChanges.copy(articles.get(sent % articles.size()), sent);
    sent++;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.ARTICLES.name(), next.id().getBytes(StandardCharsets.UTF_8), Json.write(next));
    EventHeaders.of(Article.class, next.id(), "benchmark", next.id(), Instant.EPOCH)
        .forEach(record.headers()::add);
    sending.add(producer.send(record));
  }

  @Override
  public void close() {
    producer.close();
  }
}
