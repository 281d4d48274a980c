package io.policyfacts.contracts;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record is of a major version that this build does not know; only a newer build can go on. */
public final class UnknownVersionException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownVersionException(String schema, String known) {
    super("its record is of schema " + schema + ", this version reads " + known);
  }

  /** One line for the operator: where reading stops, why, and what to do. */
  public String stops(ConsumerRecord<?, ?> at) {
    return at.topic()
        + "-"
        + at.partition()
        + " stops at offset "
        + at.offset()
        + ": "
        + getMessage()
        + "; run a version that knows it";
  }
}
