package io.policyfacts.sink.store;

import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.runtime.Version;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record with what it says.
 *
 * @param record as it was read, for the case that it has to become a dead letter
 * @param content what it says
 */
public record Entry(ConsumerRecord<byte[], byte[]> record, Content content) {
  /** The service's name in dead letters and event sources. */
  public static final String SERVICE = "sink-service";

  /** The record's timestamp. */
  public Instant at() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** A record as a dead letter of this service. */
  public static Entry failed(
      ConsumerRecord<byte[], byte[]> record, String exception, String message) {
    DeadLetter letter =
        new DeadLetter(
            record.key(),
            record.value(),
            record.topic(),
            record.partition(),
            record.offset(),
            exception,
            message,
            SERVICE,
            Version.CURRENT);
    return new Entry(record, new Content.Failed(letter));
  }

  /** Whether it is a dead letter that this service writes, not one that it only files. */
  public boolean failedHere() {
    return content instanceof Content.Failed failed && failed.letter().service().equals(SERVICE);
  }

  /** Place and reason of a failure in one line, without the payload. */
  public String failure() {
    String place = record.topic() + "-" + record.partition() + "@" + record.offset();
    return content instanceof Content.Failed failed
        ? place + ": " + failed.letter().exception() + ", " + failed.letter().message()
        : place;
  }
}
