package io.policyfacts.contracts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service or a person may do, and nothing beside it. Access rules of Kafka, rights in
 * PostgreSQL and their tests all follow from this.
 *
 * @param name principal in Kafka, and in PostgreSQL with {@code policyfacts_} before it
 * @param purpose who has it
 * @param reads topics that are read
 * @param writes topics that are written
 * @param ownPrefix begin of the names of what is its own; null if nothing is
 * @param own kinds of things that are its own
 * @param tables rights in each table or view
 */
public record Role(
    String name,
    String purpose,
    Set<Topic> reads,
    Set<Topic> writes,
    @Nullable String ownPrefix,
    Set<Own> own,
    Map<String, Set<TableRight>> tables) {

  /** A kind of thing in Kafka that belongs to one role. */
  public enum Own {
    /** Consumer groups. */
    GROUPS,
    /** Transactional ids. */
    TRANSACTIONS,
    /** Internal topics of Kafka Streams. */
    TOPICS
  }

  /** What may be done with the rows of a table. */
  public enum TableRight {
    /** Reading. */
    SELECT,
    /** Adding rows. */
    INSERT,
    /** Changing rows. */
    UPDATE,
    /** Removing rows. */
    DELETE
  }

  /** Keeps its own copies. */
  public Role {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
    own = Set.copyOf(own);
    tables = Map.copyOf(tables);
    if (own.isEmpty() != (ownPrefix == null)) {
      throw new IllegalArgumentException(name + ": what is its own has a prefix");
    }
  }

  /** Whether it has anything to do with Kafka. */
  public boolean usesKafka() {
    return !reads.isEmpty() || !writes.isEmpty();
  }

  /** Whether it has anything to do with the database. */
  public boolean usesDatabase() {
    return !tables.isEmpty();
  }

  /** Name of the role in PostgreSQL. */
  public String databaseRole() {
    return "policyfacts_" + name.replace('-', '_');
  }

  /** Environment variable of its password. */
  public String passwordVariable() {
    return "POLICYFACTS_PASSWORD_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
