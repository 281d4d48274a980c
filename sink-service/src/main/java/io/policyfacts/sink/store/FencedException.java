package io.policyfacts.sink.store;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Partitions of a batch have another owner by now; nothing of the batch was stored. */
public final class FencedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With the partitions and who owns them now. */
  public FencedException(Set<TopicPartition> partitions, String owner) {
    super(partitions + " belong to " + owner + " now");
  }
}
