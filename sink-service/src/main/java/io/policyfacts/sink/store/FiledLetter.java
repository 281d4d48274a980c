package io.policyfacts.sink.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is filed.
 *
 * @param id hash of service, place and payload
 * @param service service that could not use the record
 * @param version version of that service
 * @param topic topic it was read from
 * @param partition partition it was read from; -1 if unknown
 * @param offset its offset there; -1 if unknown
 * @param articleId article it is about, where its headers say so
 * @param exception kind of the failure
 * @param message what was wrong
 * @param key the record's key
 * @param value the record's value
 * @param headers the record's headers
 * @param failedAt when the failure was reported
 * @param recordedAt the record's own timestamp, where it is known
 * @param state what became of it
 * @param stateAt when the state was set by somebody
 * @param note what they said about it
 */
// Arrays are compared by identity: letters are passed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record FiledLetter(
    String id,
    String service,
    String version,
    String topic,
    int partition,
    long offset,
    @Nullable String articleId,
    String exception,
    String message,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Map<String, String> headers,
    Instant failedAt,
    @Nullable Instant recordedAt,
    State state,
    @Nullable Instant stateAt,
    @Nullable String note) {

  /** What became of a dead letter. */
  public enum State {
    /** Nothing was done yet. */
    OPEN,
    /** It was sent again. */
    REDRIVEN,
    /** It was given up on purpose. */
    DROPPED;

    /** As in the table. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** From the table. */
    public static State of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** Copies the headers. */
  public FiledLetter {
    headers = Map.copyOf(headers);
  }

  /** Topic, partition and offset, as in logs. */
  public String place() {
    return topic + "-" + partition + "@" + offset;
  }
}
