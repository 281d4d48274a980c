package io.policyfacts.contracts;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that a service could not read: its key and value byte for byte, and where it came from.
 *
 * @param key the failed record's key
 * @param value the failed record's value
 * @param topic topic it was read from
 * @param partition partition it was read from
 * @param offset its offset there
 * @param exception simple class name of what was thrown
 * @param message what was wrong, without the payload
 * @param service the service that could not read it
 * @param version that service's version
 */
// Arrays are compared by identity: dead letters are passed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record DeadLetter(
    byte @Nullable [] key,
    byte @Nullable [] value,
    String topic,
    int partition,
    long offset,
    String exception,
    String message,
    String service,
    String version) {

  /** Header names, all with one prefix so that a redriven record can be freed of them. */
  public static final String PREFIX = "dead-letter-";

  /** Header of a record that was sent again: the id of the dead letter that it had become. */
  public static final String REDRIVE_OF = "redrive-of";

  private static final String TIMESTAMP = PREFIX + "timestamp";
  private static final String TOPIC = PREFIX + "topic";
  private static final String PARTITION = PREFIX + "partition";
  private static final String OFFSET = PREFIX + "offset";
  private static final String EXCEPTION = PREFIX + "exception";
  private static final String MESSAGE = PREFIX + "message";
  private static final String SERVICE = PREFIX + "service";
  private static final String VERSION = PREFIX + "version";

  /**
   * The record for the dead-letter topic; the failed record's own headers are kept.
   *
   * @param timestamp the failed record's own, in milliseconds since 1970
   */
  public ProducerRecord<byte[], byte[]> toRecord(Headers original, long timestamp) {
    Headers headers = new RecordHeaders(original.toArray());
    EventHeaders.put(headers, TIMESTAMP, Long.toString(timestamp));
    EventHeaders.put(headers, TOPIC, topic);
    EventHeaders.put(headers, PARTITION, Integer.toString(partition));
    EventHeaders.put(headers, OFFSET, Long.toString(offset));
    EventHeaders.put(headers, EXCEPTION, exception);
    EventHeaders.put(headers, MESSAGE, message);
    EventHeaders.put(headers, SERVICE, service);
    EventHeaders.put(headers, VERSION, version);
    return new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, null, key, value, headers);
  }

  /** Reads a record of the dead-letter topic; what a foreign writer left out becomes "unknown". */
  public static DeadLetter of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    return new DeadLetter(
        key,
        value,
        text(headers, TOPIC),
        (int) number(headers, PARTITION),
        number(headers, OFFSET),
        text(headers, EXCEPTION),
        text(headers, MESSAGE),
        text(headers, SERVICE),
        text(headers, VERSION));
  }

  /** Timestamp of the failed record itself, in milliseconds since 1970; -1 if it is not told. */
  public static long timestamp(Headers headers) {
    return number(headers, TIMESTAMP);
  }

  private static String text(Headers headers, String name) {
    String text = EventHeaders.text(headers, name);
    return text == null ? "unknown" : text;
  }

  private static long number(Headers headers, String name) {
    String text = EventHeaders.text(headers, name);
    try {
      return text == null ? -1 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
