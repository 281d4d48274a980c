package io.policyfacts.cli.doctor;

import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.Durability;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.runtime.TopicSetup.Outcome;
import io.policyfacts.runtime.TopicSetup.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.common.KafkaException;

/** The broker: whether it answers, its transactions, the topics as declared, what is at risk. */
final class KafkaCheck {
  private static final String FEATURE = "transaction.version";
  private static final int LEAST_TRANSACTIONS = 2;

  private final Settings settings;

  KafkaCheck(Settings settings) {
    this.settings = settings;
  }

  List<Finding> findings() throws InterruptedException {
    String servers = settings.get(KafkaSettings.BOOTSTRAP);
    try (Admin admin = Admin.create(BrokerAddress.client(settings))) {
      int nodes = admin.describeCluster().nodes().get().size();
      List<Finding> findings = new ArrayList<>();
      findings.add(Finding.ok("Kafka", servers + " answers, " + nodes + " broker(s)"));
      findings.add(transactions(admin));
      findings.add(topics(admin));
      new Durability(admin)
          .risks(Topics.ALL)
          .forEach(
              risk ->
                  findings.add(
                      Finding.warn(
                          "records",
                          risk,
                          "one broker: back its disk up; several: set POLICYFACTS_REPLICATION=3"
                              + " before the topics are made")));
      return findings;
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return List.of(
          Finding.fail(
              "Kafka",
              servers + ": " + cause.getMessage(),
              "start it, or correct " + KafkaSettings.BOOTSTRAP.name()));
    }
  }

  private static Finding transactions(Admin admin) throws InterruptedException, ExecutionException {
    FinalizedVersionRange range =
        admin.describeFeatures().featureMetadata().get().finalizedFeatures().get(FEATURE);
    int version = range == null ? 0 : range.maxVersionLevel();
    return version < LEAST_TRANSACTIONS
        ? Finding.fail(
            FEATURE,
            Integer.toString(version),
            "kafka-features.sh upgrade --feature " + FEATURE + "=2")
        : Finding.ok(FEATURE, Integer.toString(version));
  }

  private Finding topics(Admin admin) throws InterruptedException, ExecutionException {
    int replication = settings.get(KafkaSettings.REPLICATION);
    List<Outcome> outcomes = new TopicSetup(admin).apply(Topics.ALL, replication, false);
    List<String> missing = named(outcomes, State.MISSING);
    List<String> other = named(outcomes, State.OTHER_PARTITIONS);
    if (!missing.isEmpty()) {
      String found = "missing: " + String.join(", ", missing);
      return settings.get(KafkaSettings.CREATE_TOPICS)
          ? Finding.warn("topics", found, "services create them when they start")
          : Finding.fail("topics", found, "policyfacts topics --create");
    }
    return other.isEmpty()
        ? Finding.ok("topics", outcomes.size() + " as declared")
        : Finding.warn(
            "topics",
            "other numbers of partitions than declared: " + String.join(", ", other),
            "records of an article must stay in one partition: never add partitions to a topic");
  }

  private static List<String> named(List<Outcome> outcomes, State state) {
    return outcomes.stream().filter(o -> o.state() == state).map(o -> o.topic().name()).toList();
  }
}
