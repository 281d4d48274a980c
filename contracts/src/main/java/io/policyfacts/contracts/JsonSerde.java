package io.policyfacts.contracts;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A record of the contract on a topic; null is a tombstone both ways.
 *
 * @param <T> the record
 */
public final class JsonSerde<T> implements Serde<T> {
  private final Class<T> type;

  private JsonSerde(Class<T> type) {
    this.type = type;
  }

  /** The serde of a record type. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> bytes(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> value(bytes);
  }

  // Kafka's serializers are not null-marked: a tombstone is a null that they pass through.
  @SuppressWarnings("NullAway")
  private byte[] bytes(@Nullable T value) {
    return value == null ? null : Json.write(value);
  }

  @SuppressWarnings("NullAway")
  private T value(byte @Nullable [] bytes) {
    return bytes == null ? null : Json.read(bytes, type);
  }
}
