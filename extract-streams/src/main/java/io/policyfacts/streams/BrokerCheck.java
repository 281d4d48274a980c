package io.policyfacts.streams;

import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Durability;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.runtime.TopicSetup.Outcome;
import io.policyfacts.runtime.TopicSetup.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the broker is there and has what the stages need. */
final class BrokerCheck {
  /** The topics that the stages read and write. */
  static final List<Topic> TOPICS =
      List.of(
          Topics.ARTICLES,
          Topics.EXTRACTIONS,
          Topics.FACTS,
          Topics.FACT_CHANGES,
          Topics.DEAD_LETTERS);

  private static final Logger LOG = LoggerFactory.getLogger(BrokerCheck.class);
  private static final String FEATURE = "transaction.version";
  private static final int LEAST_TRANSACTION_VERSION = 2;
  private static final int PATIENCE_MILLIS = 3_000;

  private final Settings settings;

  BrokerCheck(Settings settings) {
    this.settings = settings;
  }

  /**
   * Looks once, and creates missing topics where the settings allow it.
   *
   * @return what is wrong in one line, or an empty text; it can mend itself
   * @throws IllegalStateException if the broker's transactions are too old to be exactly once
   * @throws InterruptedException if interrupted while waiting for the broker
   */
  String problem() throws InterruptedException {
    String servers = settings.get(KafkaSettings.BOOTSTRAP);
    try (Admin admin = Admin.create(client())) {
      requireTransactions(admin);
      String missing = missing(topics(admin));
      if (missing.isEmpty()) {
        new Durability(admin).risks(TOPICS).forEach(risk -> LOG.warn("At risk: {}", risk));
      }
      return missing;
    } catch (ExecutionException e) {
      return problem(servers, e);
    } catch (KafkaException e) {
      return problem(servers, e);
    }
  }

  private List<Outcome> topics(Admin admin) throws InterruptedException, ExecutionException {
    return new TopicSetup(admin)
        .apply(
            TOPICS,
            settings.get(KafkaSettings.REPLICATION),
            settings.get(KafkaSettings.CREATE_TOPICS));
  }

  private Map<String, Object> client() {
    Map<String, Object> client = new TreeMap<>(KafkaSettings.client(settings));
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return client;
  }

  private static void requireTransactions(Admin admin)
      throws InterruptedException, ExecutionException {
    FinalizedVersionRange range =
        admin.describeFeatures().featureMetadata().get().finalizedFeatures().get(FEATURE);
    int version = range == null ? 0 : range.maxVersionLevel();
    if (version < LEAST_TRANSACTION_VERSION) {
      throw new IllegalStateException(
          "The broker's "
              + FEATURE
              + " is "
              + version
              + ", exactly once needs "
              + LEAST_TRANSACTION_VERSION
              + ": kafka-features.sh upgrade --feature transaction.version=2");
    }
  }

  private static String missing(List<Outcome> outcomes) {
    String names =
        outcomes.stream()
            .filter(o -> o.state() == State.MISSING)
            .map(o -> o.topic().name())
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? ""
        : "Topics are missing: "
            + names
            + ". Create them with \"policyfacts topics --create\" or set "
            + KafkaSettings.CREATE_TOPICS.name()
            + "=true";
  }

  private static String problem(String servers, Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason =
        root instanceof TimeoutException
            ? "no answer; is it running, and is " + KafkaSettings.BOOTSTRAP.name() + " right?"
            : String.valueOf(root.getMessage()).replace('\n', ' ');
    return "Kafka at " + servers + ": " + reason;
  }
}
