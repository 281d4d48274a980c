package io.policyfacts.streams;

import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.JsonSerde;
import io.policyfacts.contracts.Schemas;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the contract, but none that says it is of another schema version: that is never
 * guessed at.
 *
 * @param <T> the record
 */
final class VersionedDeserializer<T> implements Deserializer<T> {
  private static final String SCHEMA = "ce_dataschema";

  private final String known;
  private final Deserializer<T> json;

  VersionedDeserializer(Class<T> type) {
    known = Schemas.name(type);
    json = JsonSerde.of(type).deserializer();
  }

  @Override
  public T deserialize(String topic, byte @Nullable [] bytes) {
    return json.deserialize(topic, bytes);
  }

  /**
   * Reads a record.
   *
   * @throws UnknownVersionException if its schema header names another schema than this one
   */
  @Override
  public T deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
    String schema = EventHeaders.text(headers, SCHEMA);
    if (schema != null && !schema.equals(known)) {
      throw new UnknownVersionException(topic, schema, known);
    }
    return json.deserialize(topic, bytes);
  }
}
