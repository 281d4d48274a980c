package io.policyfacts.runtime;

import io.policyfacts.contracts.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** How well the broker keeps what it has acknowledged, topic by topic. */
public final class Durability {
  /** Kafka's own topics: without them transactions and groups stand still. */
  private static final Set<String> OF_KAFKA = Set.of("__transaction_state", "__consumer_offsets");

  private static final String MIN_INSYNC = "min.insync.replicas";
  private static final String UNCLEAN = "unclean.leader.election.enable";

  private final Admin admin;

  /** Asks through an admin client, which stays the caller's to close. */
  public Durability(Admin admin) {
    this.admin = admin;
  }

  /**
   * How often a topic's records are kept.
   *
   * @param replicas copies of each partition, the fewest of any
   * @param minInsync copies that must have a record before it is acknowledged
   * @param unclean whether a copy that lags may become the leader
   */
  record Copies(int replicas, int minInsync, boolean unclean) {
    /** What is at risk in one line, or null if one broker may be lost without a loss. */
    @Nullable String risk() {
      if (minInsync > replicas) {
        return "nothing can be written: min.insync.replicas is " + minInsync + " of " + of();
      }
      if (replicas == 1) {
        return "1 replica: a broker's disk that is lost takes the records with it";
      }
      if (unclean) {
        return "unclean leader election: acknowledged records can be lost when a leader is";
      }
      if (minInsync == 1) {
        return "min.insync.replicas is 1 of "
            + of()
            + ": a record that one broker alone has acknowledged is lost with it; set 2";
      }
      return minInsync == replicas
          ? "min.insync.replicas is " + minInsync + " of " + of() + ": any broker down stops it"
          : null;
    }

    private String of() {
      return replicas == 1 ? "1 replica" : replicas + " replicas";
    }
  }

  /**
   * What is at risk, a line for each risk with the topics that run it; empty if nothing is.
   *
   * @throws InterruptedException if interrupted while waiting for the broker
   * @throws ExecutionException what the broker refused or did not answer
   */
  public List<String> risks(Collection<Topic> topics)
      throws InterruptedException, ExecutionException {
    Map<String, Set<String>> byRisk = new TreeMap<>();
    for (Map.Entry<String, Copies> topic : copies(names(topics)).entrySet()) {
      String risk = topic.getValue().risk();
      if (risk != null) {
        byRisk.computeIfAbsent(risk, r -> new TreeSet<>()).add(topic.getKey());
      }
    }
    List<String> lines = new ArrayList<>();
    byRisk.forEach((risk, of) -> lines.add(risk + " (" + String.join(", ", of) + ")"));
    return lines;
  }

  private Set<String> names(Collection<Topic> topics)
      throws InterruptedException, ExecutionException {
    Set<String> wanted = new TreeSet<>(OF_KAFKA);
    topics.forEach(topic -> wanted.add(topic.name()));
    wanted.retainAll(admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get());
    return wanted;
  }

  private Map<String, Copies> copies(Set<String> names)
      throws InterruptedException, ExecutionException {
    List<ConfigResource> resources =
        names.stream().map(n -> new ConfigResource(ConfigResource.Type.TOPIC, n)).toList();
    Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
    Map<String, Copies> copies = new TreeMap<>();
    for (TopicDescription found : admin.describeTopics(names).allTopicNames().get().values()) {
      Config config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, found.name()));
      copies.put(found.name(), of(found, config));
    }
    return copies;
  }

  private static Copies of(TopicDescription topic, @Nullable Config config) {
    int replicas = topic.partitions().stream().mapToInt(p -> p.replicas().size()).min().orElse(1);
    int minInsync = Integer.parseInt(value(config, MIN_INSYNC, "1"));
    return new Copies(replicas, minInsync, Boolean.parseBoolean(value(config, UNCLEAN, "false")));
  }

  private static String value(@Nullable Config config, String name, String otherwise) {
    ConfigEntry entry = config == null ? null : config.get(name);
    return entry == null || entry.value() == null ? otherwise : entry.value();
  }
}
