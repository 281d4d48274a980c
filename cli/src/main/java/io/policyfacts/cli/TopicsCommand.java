package io.policyfacts.cli;

import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.cli.topic.ContractFiles;
import io.policyfacts.cli.topic.TopicTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code topics}: the declared topics beside what the broker has. */
@Command(
    name = "topics",
    header = "Compares the declared topics with the broker's, and creates them if told to.%n",
    description = {
      "Prints the topics that the product declares and whether the broker has them; creates none",
      "unless told to by --create. A topic that is there is never changed.",
      "",
      "The broker is $POLICYFACTS_KAFKA, else that of a pipeline running on the data folder;",
      "POLICYFACTS_REPLICATION (default 1) is the number of replicas of created topics.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class)
final class TopicsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--create", description = "Create the topics that are missing.")
  private boolean create;

  @Option(
      names = "--asyncapi",
      paramLabel = "FOLDER",
      description =
          "Write the contract for subscribers there, without a broker: AsyncAPI 3 document, JSON"
              + " Schemas, examples.")
  private @Nullable Path contract;

  @Mixin private DataOption data = new DataOption();

  TopicsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logs.quiet();
    if (contract != null) {
      ContractFiles.write(contract);
      return 0;
    }
    TopicTable topics =
        new TopicTable(BrokerAddress.settings(data.folder(), console.environment()));
    int missing = topics.print(create, console.terminal(), console.out()::println);
    if (missing > 0) {
      console.out().println(missing + " missing: policyfacts topics --create creates them");
    }
    return 0;
  }
}
