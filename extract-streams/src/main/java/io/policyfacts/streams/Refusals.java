package io.policyfacts.streams;

import io.policyfacts.contracts.EventHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;

/**
 * Results that the broker did not take. The refusal aborts the transaction with all that was in it;
 * when the record that led to it is read again, it becomes a dead letter before anything is
 * written.
 */
final class Refusals {
  private final Map<String, RuntimeException> byEventId = new ConcurrentHashMap<>();

  /** Whether a failure to write is the written record's own fault. */
  static boolean isRecordsFault(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RecordTooLargeException) {
        return true;
      }
    }
    return false;
  }

  /** Notes a record that was refused; whether it is the first time. */
  boolean note(ProducerRecord<byte[], byte[]> record, RuntimeException reason) {
    String id = EventHeaders.text(record.headers(), EventHeaders.ID);
    return id != null && byEventId.putIfAbsent(id, reason) == null;
  }

  boolean isEmpty() {
    return byEventId.isEmpty();
  }

  /**
   * Checks what is about to be written.
   *
   * @throws ExtractionFailedException if the broker has refused it before
   */
  void check(String articleId, Headers headers) {
    String id = EventHeaders.text(headers, EventHeaders.ID);
    RuntimeException reason = id == null ? null : byEventId.get(id);
    if (reason != null) {
      throw new ExtractionFailedException(articleId, reason);
    }
  }
}
