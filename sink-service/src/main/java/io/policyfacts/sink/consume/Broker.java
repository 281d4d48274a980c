package io.policyfacts.sink.consume;

import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.BadSettingException;
import io.policyfacts.runtime.Durability;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients of the broker. */
public final class Broker implements AutoCloseable {
  /** The topics that the sink reads. */
  static final List<Topic> READ =
      List.of(Topics.ARTICLES, Topics.FACT_CHANGES, Topics.DEAD_LETTERS);

  static final List<String> NAMES = READ.stream().map(Topic::name).toList();

  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
  private static final String ANSWER_MS = "5000";

  private final Settings settings;
  private final Admin admin;

  private Broker(Settings settings) {
    this.settings = settings;
    Map<String, Object> client = new HashMap<>(KafkaSettings.client(settings));
    client.put("request.timeout.ms", ANSWER_MS);
    client.put("default.api.timeout.ms", ANSWER_MS);
    admin = Admin.create(client);
  }

  /**
   * Connects, and creates the topics that are missing if the settings say so.
   *
   * @throws BadSettingException if the address has the wrong form
   * @throws BrokerUnavailableException if nothing answers there
   */
  static Broker connect(Settings settings) throws BrokerUnavailableException {
    try {
      Broker broker = new Broker(settings);
      boolean ready = false;
      try {
        broker.setUpTopics();
        ready = true;
        return broker;
      } finally {
        if (!ready) {
          broker.close();
        }
      }
    } catch (KafkaException e) {
      throw unreachable(settings, e);
    }
  }

  private void setUpTopics() throws BrokerUnavailableException {
    try {
      int replication = settings.get(KafkaSettings.REPLICATION);
      boolean create = settings.get(KafkaSettings.CREATE_TOPICS);
      new TopicSetup(admin).apply(READ, replication, create);
      new Durability(admin).risks(READ).forEach(risk -> LOG.warn("at risk: {}", risk));
    } catch (ExecutionException e) {
      throw unavailable(settings, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(settings, e);
    }
  }

  /** Asks for Kafka's ids of the topics, without waiting; a missing topic's future fails. */
  Map<String, KafkaFuture<TopicDescription>> describe() {
    return admin.describeTopics(NAMES).topicNameValues();
  }

  /** A consumer that stays within its group's limits and never commits by itself. */
  KafkaConsumer<byte[], byte[]> consumer(String group, int batch) {
    Map<String, Object> config = new HashMap<>(KafkaSettings.client(settings));
    config.put("group.id", group);
    config.put("group.protocol", "classic");
    config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    config.put("session.timeout.ms", "6000");
    config.put("heartbeat.interval.ms", "1500");
    config.put("max.poll.interval.ms", "60000");
    config.put("max.poll.records", batch);
    config.put("isolation.level", "read_committed");
    config.put("enable.auto.commit", "false");
    config.put("auto.offset.reset", "none");
    config.put("allow.auto.create.topics", "false");
    config.put("fetch.max.bytes", Integer.toString(2 * Topic.MOST_BYTES));
    config.put("metadata.max.age.ms", "30000");
    config.put("request.timeout.ms", "10000");
    config.put("default.api.timeout.ms", ANSWER_MS);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** What to tell and do when a client cannot be made. */
  private static BrokerUnavailableException unreachable(Settings settings, KafkaException e) {
    if (e.getCause() instanceof ConfigException wrong
        && !String.valueOf(wrong.getMessage()).startsWith("No resolvable")) {
      throw new BadSettingException("setting of the Kafka client: " + wrong.getMessage());
    }
    return unavailable(settings, e);
  }

  /** One line that names the broker and what to do. */
  static BrokerUnavailableException unavailable(Settings settings, Throwable cause) {
    return new BrokerUnavailableException(
        "no usable Kafka broker at "
            + settings.get(KafkaSettings.BOOTSTRAP)
            + " ("
            + cause.getMessage()
            + "): start it or correct "
            + KafkaSettings.BOOTSTRAP.name(),
        cause);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
