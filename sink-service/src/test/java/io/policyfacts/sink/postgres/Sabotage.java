package io.policyfacts.sink.postgres;

import io.policyfacts.sink.store.FactStore;

/**
 * The sink's store with one protection taken out, to see that the tests of the guarantees would
 * notice. Nothing of this is in the product's jars.
 */
public enum Sabotage {
  /** The product as it is. */
  NONE,
  /** Rows in one transaction, offsets in the next. */
  OFFSETS_APART,
  /** Whoever comes may write, whatever epoch and offset the partition has. */
  NO_FENCE,
  /** The row that comes last stays. */
  OLDER_OVER_NEWER,
  /** A topic's id is not looked at. */
  NO_TOPIC_ID,
  /** Whatever goes wrong is the record's fault. */
  OUTAGES_BLAME_RECORDS,
  /** What cannot be stored now is taken for stored. */
  OUTAGES_ARE_SKIPPED,
  /** A transaction may take and wait as long as it likes. */
  NO_TIME_LIMITS,
  /** Each record is tried alone. */
  ONE_BY_ONE;

  /** A store on a database. */
  public FactStore store(Database database) {
    return switch (this) {
      case NONE -> new PostgresFactStore(database);
      case OFFSETS_APART -> new SabotagedStores.OffsetsApart(database);
      case NO_FENCE -> new SabotagedStores.NoFence(database);
      case NO_TOPIC_ID -> new SabotagedStores.NoTopicId(database);
      case OUTAGES_ARE_SKIPPED -> new SabotagedStores.Skipping(database);
      case ONE_BY_ONE -> new SabotagedStores.OneByOne(database);
      case OLDER_OVER_NEWER -> new PostgresFactStore(database, new SabotagedWriters.Overwriting());
      case OUTAGES_BLAME_RECORDS -> new PostgresFactStore(database, new SabotagedWriters.Blaming());
      case NO_TIME_LIMITS -> new PostgresFactStore(database, new SabotagedWriters.Unlimited());
    };
  }
}
