package io.policyfacts.sink.consume;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.MalformedRecordException;
import io.policyfacts.contracts.Schemas;
import io.policyfacts.contracts.Topics;
import io.policyfacts.contracts.UnknownVersionException;
import io.policyfacts.sink.store.Content;
import io.policyfacts.sink.store.Entry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what a record says; one that breaks its topic's promise becomes a dead letter. */
public final class RecordReader {
  /** For any of the topics that the sink reads. */
  public RecordReader() {}

  /**
   * Reads a record.
   *
   * @throws UnknownVersionException if its schema is of another major version
   */
  public Entry read(ConsumerRecord<byte[], byte[]> record) throws UnknownVersionException {
    if (record.topic().equals(Topics.DEAD_LETTERS.name())) {
      DeadLetter letter = DeadLetter.of(record.key(), record.value(), record.headers());
      return new Entry(record, new Content.Failed(letter));
    }
    try {
      return new Entry(record, content(record));
    } catch (MalformedRecordException e) {
      return Entry.failed(record, e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
    }
  }

  private static Content content(ConsumerRecord<byte[], byte[]> record)
      throws UnknownVersionException {
    boolean article = record.topic().equals(Topics.ARTICLES.name());
    Class<?> type = article ? Article.class : FactChange.class;
    Schemas.check(record.headers(), type);
    if (record.value() == null) {
      return withdrawal(record, article);
    }
    return article
        ? new Content.Published(Json.read(record.value(), Article.class))
        : new Content.Changed(Json.read(record.value(), FactChange.class));
  }

  private static Content withdrawal(ConsumerRecord<byte[], byte[]> record, boolean article) {
    if (!article) {
      throw new MalformedRecordException("a fact change cannot be null");
    }
    byte @Nullable [] key = record.key();
    if (key == null || key.length == 0) {
      throw new MalformedRecordException("a withdrawal without the article's id as key");
    }
    return new Content.Withdrawn(new String(key, StandardCharsets.UTF_8));
  }
}
