package io.policyfacts.cli.topic;

import io.policyfacts.cli.show.Table;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.runtime.TopicSetup.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The declared topics beside what the broker has. */
public final class TopicTable {
  private final Settings settings;

  /** Works on the broker that the settings name. */
  public TopicTable(Settings settings) {
    this.settings = settings;
  }

  /**
   * Prints a row a topic.
   *
   * @param create whether missing topics are created
   * @return how many are missing now
   * @throws io.policyfacts.cli.local.CommandException if no broker answers or it refuses
   */
  public int print(boolean create, Terminal terminal, Consumer<String> out)
      throws InterruptedException {
    Table table =
        new Table(
            terminal,
            "topic",
            "broker",
            "partitions",
            "clean-up",
            "key",
            "partitioned by",
            "value",
            "written by");
    List<Outcome> outcomes = outcomes(create);
    outcomes.forEach(outcome -> add(outcome, table));
    table.print(out);
    return (int) outcomes.stream().filter(o -> o.state() == TopicSetup.State.MISSING).count();
  }

  private static void add(Outcome outcome, Table table) {
    Topic topic = outcome.topic();
    Class<?> type = topic.valueType();
    table.row(
        topic.name(),
        state(outcome),
        Integer.toString(topic.partitions()),
        topic.cleanUp().name().toLowerCase(Locale.ROOT),
        topic.key(),
        topic.partitionedBy(),
        type == null ? "any bytes" : type.getSimpleName(),
        topic.writtenBy());
  }

  private List<Outcome> outcomes(boolean create) throws InterruptedException {
    try (Admin admin = Admin.create(BrokerAddress.client(settings))) {
      int replication = settings.get(KafkaSettings.REPLICATION);
      return new TopicSetup(admin).apply(Topics.ALL, replication, create);
    } catch (ExecutionException | KafkaException e) {
      throw BrokerAddress.silent(settings, e);
    }
  }

  private static String state(Outcome outcome) {
    return switch (outcome.state()) {
      case CREATED -> "created";
      case AS_DECLARED -> "there";
      case OTHER_PARTITIONS -> "there with " + outcome.partitions() + " partitions";
      case MISSING -> "missing";
    };
  }
}
