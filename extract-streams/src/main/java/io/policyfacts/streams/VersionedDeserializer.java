package io.policyfacts.streams;

import io.policyfacts.contracts.JsonSerde;
import io.policyfacts.contracts.Schemas;
import io.policyfacts.contracts.UnknownVersionException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the contract, but none that says it is of another schema: that is never guessed
 * at.
 *
 * @param <T> the record
 */
final class VersionedDeserializer<T> implements Deserializer<T> {
  private final Class<T> type;
  private final Deserializer<T> json;

  VersionedDeserializer(Class<T> type) {
    this.type = type;
    json = JsonSerde.of(type).deserializer();
  }

  @Override
  public T deserialize(String topic, byte @Nullable [] bytes) {
    return json.deserialize(topic, bytes);
  }

  /**
   * Reads a record.
   *
   * @throws io.policyfacts.contracts.MalformedRecordException if it is of a schema that its topic
   *     does not promise
   * @throws IllegalStateException if it is of an unknown major version, which {@link
   *     HoldingConsumer} lets nobody read
   */
  @Override
  public T deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
    try {
      Schemas.check(headers, type);
    } catch (UnknownVersionException e) {
      throw new IllegalStateException(topic + ": " + e.getMessage(), e);
    }
    return json.deserialize(topic, bytes);
  }
}
