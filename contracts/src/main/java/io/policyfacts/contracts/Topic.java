package io.policyfacts.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is declared: everything that creating, securing and documenting it needs.
 *
 * @param name {@code <domain>.<entity>.v<major>}
 * @param purpose one sentence for readers
 * @param key what the record key is
 * @param valueType the record; null where records of any form are kept as bytes
 * @param cleanUp what happens to old records
 * @param partitions number of partitions to create
 * @param partitionedBy what all records of one partition share
 * @param writtenBy the service that writes it
 */
public record Topic(
    String name,
    String purpose,
    String key,
    @Nullable Class<?> valueType,
    CleanUp cleanUp,
    int partitions,
    String partitionedBy,
    String writtenBy) {

  /** Largest record: an article of a million characters with room to spare. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** What happens to old records. */
  public enum CleanUp {
    /** Kept for ever. */
    KEEP("delete", "-1"),
    /** The last record of each key is kept. */
    COMPACT("compact", "-1"),
    /** Deleted after thirty days. */
    EXPIRE("delete", "2592000000");

    private final String policy;
    private final String retentionMillis;

    CleanUp(String policy, String retentionMillis) {
      this.policy = policy;
      this.retentionMillis = retentionMillis;
    }
  }

  /** Topic settings, by Kafka's names. */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("cleanup.policy", cleanUp.policy);
    settings.put("retention.ms", cleanUp.retentionMillis);
    settings.put("max.message.bytes", Integer.toString(MOST_BYTES));
    return settings;
  }

  /** Class path name of the JSON Schema of its values. */
  public Optional<String> schema() {
    return Optional.ofNullable(valueType).map(Schemas::resource);
  }
}
