package io.policyfacts.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Record headers: CloudEvents 1.0, Kafka binding, binary mode, and the product's own. */
public final class EventHeaders {
  /** Deterministic event id: the same event published again has the same. */
  public static final String ID = "ce_id";

  /** The article id. */
  public static final String SUBJECT = "ce_subject";

  /** When the event happened, ISO 8601. */
  public static final String TIME = "ce_time";

  /** Version of the extractor that made the facts. */
  public static final String EXTRACTOR_VERSION = "extractor-version";

  /** Name of the replay that caused the record. */
  public static final String RUN = "run";

  /** Place in the history of an article's facts. */
  public static final String SEQ = "seq";

  /** Name of the record's schema. */
  public static final String SCHEMA = "ce_dataschema";

  private EventHeaders() {}

  /**
   * The headers of an event.
   *
   * @param type the record's type, from which event type and schema follow
   * @param id deterministic event id
   * @param service name of the service that writes it
   * @param articleId the article it is about
   * @param time when it happened
   */
  public static Headers of(
      Class<?> type, String id, String service, String articleId, Instant time) {
    Headers headers = new RecordHeaders();
    put(headers, "ce_specversion", "1.0");
    put(headers, ID, id);
    put(headers, "ce_source", "/policyfacts/" + service);
    put(headers, "ce_type", "io.policyfacts." + Schemas.entity(type) + ".v1");
    put(headers, TIME, time.toString());
    put(headers, SUBJECT, articleId);
    put(headers, SCHEMA, Schemas.name(type));
    put(headers, "content-type", "application/json");
    return headers;
  }

  /** Sets a header, replacing an earlier one of that name. */
  public static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A header's text, or null if there is none. */
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
