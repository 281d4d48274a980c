package io.policyfacts.runtime;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How every service finds its broker. */
public final class KafkaSettings {
  /** Where the broker is. */
  public static final Setting<String> BOOTSTRAP =
      Setting.text(
          "POLICYFACTS_KAFKA", "Kafka bootstrap servers, host:port[,host:port]", "localhost:9092");

  /** Replicas of topics that are created. */
  public static final Setting<Integer> REPLICATION =
      Setting.number("POLICYFACTS_REPLICATION", "replicas of topics that are created", 1, 1, 15);

  /** Whether a service creates the declared topics that are not there when it starts. */
  public static final Setting<Boolean> CREATE_TOPICS =
      Setting.flag("POLICYFACTS_CREATE_TOPICS", "create topics that are missing at start", true);

  /** Variables with this prefix become client settings: {@code KAFKA_SASL_MECHANISM} and so on. */
  public static final String PASS_THROUGH = "KAFKA_";

  private KafkaSettings() {}

  /** The settings that every client has in common. */
  public static List<Setting<?>> all() {
    return List.of(BOOTSTRAP, REPLICATION, CREATE_TOPICS);
  }

  /**
   * Client settings common to all clients: bootstrap servers, and every variable {@code KAFKA_X_Y}
   * as {@code x.y} (security protocol, SASL, trust stores).
   */
  public static Map<String, Object> client(Settings settings) {
    Map<String, Object> client = new TreeMap<>(settings.withPrefix(PASS_THROUGH));
    client.put("bootstrap.servers", settings.get(BOOTSTRAP));
    return client;
  }
}
