package io.policyfacts.sink.store;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Where articles, facts and dead letters are kept for analysts, together with how far they have
 * been read. Used by one thread.
 *
 * <p>Both methods may be called again after {@link StoreUnavailableException}: a batch that was
 * stored although its answer got lost is recognised by its moves and is not stored twice.
 */
public interface FactStore extends AutoCloseable {
  /**
   * Takes partitions over in one transaction: from then on no batch of an earlier owner is stored.
   *
   * @param logs the partitions as the broker has them; an unknown one starts at its beginning
   * @param owner who takes over, for people
   * @param acceptGap whether to go on, and record it, where records are missing
   * @throws GapException if records are missing and that is not accepted; nothing is taken over
   * @throws StoreUnavailableException if the store cannot answer now
   */
  Map<TopicPartition, Claim> claim(Map<TopicPartition, Log> logs, String owner, boolean acceptGap)
      throws StoreUnavailableException;

  /**
   * Stores a batch in one transaction: its moves, its rows, and a dead letter for each record that
   * the store refuses, whoever is first. Nothing older replaces anything newer; storing the same
   * records again changes nothing.
   *
   * @param limit how many dead letters of this service there may be
   * @throws FencedException if a partition has another owner; nothing is stored
   * @throws TooManyDeadLettersException if there would be more; nothing is stored
   * @throws StoreUnavailableException if the store cannot answer now
   */
  Stored store(Batch batch, LetterLimit limit) throws FencedException, StoreUnavailableException;

  /** Lets go of its connection. */
  @Override
  void close();
}
