package io.policyfacts.cli;

import io.policyfacts.cli.access.AccessGrant;
import io.policyfacts.cli.access.RoleLines;
import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.contracts.Roles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code access}: who may do what. */
@Command(
    name = "access",
    header = "Shows what each role may do, and gives it to broker and database if told to.%n",
    description = {
      "Prints the declared roles with the topics and tables that they need, or with --rules and",
      "--sql what follows for Kafka and PostgreSQL. --kafka and --tables make it so, as a super",
      "user of the broker and the owner of the database: access rules and rights that a role should",
      "not have are taken from it. A password is set where POLICYFACTS_PASSWORD_ROLE is, such as",
      "POLICYFACTS_PASSWORD_SINK_SERVICE; so are passwords rotated.",
      "",
      "Broker and database are $POLICYFACTS_KAFKA and $POLICYFACTS_DATABASE, else those of a",
      "pipeline running on the data folder.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class)
final class AccessCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--rules", description = "Print Kafka's access rules.")
  private boolean rules;

  @Option(names = "--sql", description = "Print PostgreSQL's statements.")
  private boolean sql;

  @Option(names = "--kafka", description = "Give the roles to the broker.")
  private boolean kafka;

  @Option(names = "--tables", description = "Give the roles to the database.")
  private boolean tables;

  @Mixin private DataOption data = new DataOption();

  AccessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logs.quiet();
    if (kafka || tables) {
      give(new AccessGrant(console.environment(), console.out()::println));
      return 0;
    }
    RoleLines lines = new RoleLines(console.out()::println);
    if (rules) {
      lines.rules(Roles.ALL);
    }
    if (sql) {
      lines.statements(Roles.ALL);
    }
    if (!rules && !sql) {
      lines.describe(Roles.ALL);
    }
    return 0;
  }

  private void give(AccessGrant grant) throws InterruptedException {
    if (kafka) {
      grant.toBroker(BrokerAddress.settings(data.folder(), console.environment()), Roles.ALL);
    }
    if (tables) {
      grant.toDatabase(RunningParts.settings(data.folder(), console.environment()), Roles.ALL);
    }
  }
}
