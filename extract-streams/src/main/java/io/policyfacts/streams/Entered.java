package io.policyfacts.streams;

import io.policyfacts.contracts.Json;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way out of the ledger, which knows its article even where it is a tombstone.
 *
 * @param articleId the article whose partition it belongs to
 * @param value what is written as JSON; null is a tombstone
 */
record Entered(String articleId, @Nullable Object value) {
  /** Writes the value alone. */
  // Kafka's serializers are not null-marked: a tombstone is a null that they return.
  @SuppressWarnings("NullAway")
  static Serializer<Entered> serializer() {
    return (topic, entered) -> entered.value() == null ? null : Json.write(entered.value());
  }

  /** The partition in which Kafka's default partitioner puts records with the article id as key. */
  static StreamPartitioner<String, Entered> partitioner() {
    return (topic, key, entered, partitions) ->
        Optional.of(Set.of(partition(entered.articleId(), partitions)));
  }

  /** From 0 to {@code partitions} - 1. */
  static int partition(String articleId, int partitions) {
    return Utils.toPositive(Utils.murmur2(Utils.utf8(articleId))) % partitions;
  }
}
