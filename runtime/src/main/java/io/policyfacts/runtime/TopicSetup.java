package io.policyfacts.runtime;

import io.policyfacts.contracts.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the declared topics that are not there; never changes one that is. */
public final class TopicSetup {
  private final Admin admin;

  /** Works through an admin client, which stays the caller's to close. */
  public TopicSetup(Admin admin) {
    this.admin = admin;
  }

  /**
   * What was found and done for one topic.
   *
   * @param topic as declared
   * @param state what it is now
   * @param partitions partitions that it has
   */
  public record Outcome(Topic topic, State state, int partitions) {}

  /** What a topic is after the setup. */
  public enum State {
    /** It was made. */
    CREATED,
    /** It was there, with the declared number of partitions. */
    AS_DECLARED,
    /** It was there with another number of partitions. */
    OTHER_PARTITIONS,
    /** It is not there; only without creating. */
    MISSING
  }

  /**
   * Compares the declared topics with the broker's and, if asked to, creates what is missing.
   *
   * @param replication replicas of created topics
   * @throws InterruptedException if the thread is interrupted while waiting for the broker
   * @throws ExecutionException what the broker refused or did not answer
   */
  public List<Outcome> apply(List<Topic> topics, int replication, boolean create)
      throws InterruptedException, ExecutionException {
    Set<String> existing = admin.listTopics().names().get();
    List<String> declared = topics.stream().map(Topic::name).filter(existing::contains).toList();
    Map<String, TopicDescription> found = admin.describeTopics(declared).allTopicNames().get();
    List<Outcome> outcomes = new ArrayList<>();
    for (Topic topic : topics) {
      TopicDescription description = found.get(topic.name());
      outcomes.add(
          description != null ? compare(topic, description) : missing(topic, replication, create));
    }
    return outcomes;
  }

  private static Outcome compare(Topic topic, TopicDescription found) {
    int partitions = found.partitions().size();
    State state = partitions == topic.partitions() ? State.AS_DECLARED : State.OTHER_PARTITIONS;
    return new Outcome(topic, state, partitions);
  }

  private Outcome missing(Topic topic, int replication, boolean create)
      throws InterruptedException, ExecutionException {
    if (!create) {
      return new Outcome(topic, State.MISSING, topic.partitions());
    }
    NewTopic wanted =
        new NewTopic(topic.name(), topic.partitions(), (short) replication)
            .configs(topic.settings());
    try {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
      // another instance was faster
    }
    return new Outcome(topic, State.CREATED, topic.partitions());
  }
}
