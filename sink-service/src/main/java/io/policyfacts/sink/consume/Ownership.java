package io.policyfacts.sink.consume;

import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.Move;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that the group has given to this instance. A new one rests until the store has
 * been asked for it: the group alone cannot tell that an earlier owner has stopped writing.
 */
final class Ownership implements ConsumerRebalanceListener {
  private final Consumer<byte[], byte[]> consumer;
  private final java.util.function.Consumer<Collection<TopicPartition>> onTaken;
  private final Set<TopicPartition> unclaimed = new HashSet<>();
  private final Map<TopicPartition, Claim> claims = new HashMap<>();
  private final Map<TopicPartition, String> stopped =
      new TreeMap<>(Comparator.comparing(TopicPartition::toString));
  private boolean joined;

  /**
   * Of a consumer.
   *
   * @param onTaken told which partitions are no longer this instance's
   */
  Ownership(
      Consumer<byte[], byte[]> consumer,
      java.util.function.Consumer<Collection<TopicPartition>> onTaken) {
    this.consumer = consumer;
    this.onTaken = onTaken;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    joined = true;
    consumer.pause(partitions);
    // any position will do until the claim: without one the consumer would look for it by itself
    partitions.forEach(p -> consumer.seek(p, 0));
    unclaimed.addAll(partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    unclaimed.removeAll(partitions);
    claims.keySet().removeAll(partitions);
    stopped.keySet().removeAll(partitions);
    onTaken.accept(partitions);
  }

  /** Partitions that the store has not been asked for yet. */
  Set<TopicPartition> unclaimed() {
    return Set.copyOf(unclaimed);
  }

  /** Reads the partitions from where the store has come to. */
  void claimed(Map<TopicPartition, Claim> granted) {
    granted.forEach((partition, claim) -> consumer.seek(partition, claim.next()));
    unclaimed.removeAll(granted.keySet());
    claims.putAll(granted);
  }

  /** The move of a partition to an offset. */
  Move move(TopicPartition partition, long next) {
    Claim claim = claims.get(partition);
    if (claim == null) {
      throw new IllegalStateException("records of " + partition + " came before its claim");
    }
    return new Move(claim.epoch(), claim.next(), next);
  }

  /** Notes what the store has. */
  void stored(Map<TopicPartition, Move> moves) {
    moves.forEach((partition, move) -> claims.put(partition, new Claim(move.epoch(), move.next())));
  }

  /** Reads no further in a partition until somebody has looked at it. */
  void stop(TopicPartition partition, String reason) {
    stopped.put(partition, reason);
    consumer.pause(Set.of(partition));
  }

  /** Reads no partition for now, but stays in the group. */
  void rest() {
    consumer.pause(consumer.assignment());
  }

  /** Reads all partitions that are claimed and not stopped. */
  void resume() {
    Set<TopicPartition> readable = new HashSet<>(claims.keySet());
    readable.removeAll(stopped.keySet());
    consumer.resume(readable);
  }

  /** Partitions that are claimed. */
  Set<TopicPartition> claimed() {
    return claims.keySet();
  }

  /** Where each partition stands, for tools that watch Kafka's committed offsets. */
  Map<TopicPartition, OffsetAndMetadata> positions() {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    claims.forEach(
        (partition, claim) -> positions.put(partition, new OffsetAndMetadata(claim.next())));
    return positions;
  }

  /** Stopped partitions. */
  int stopped() {
    return stopped.size();
  }

  /** What keeps it from reading, or an empty text. */
  String problem() {
    if (!joined) {
      return "waiting for the consumer group";
    }
    return String.join("; ", stopped.values());
  }
}
