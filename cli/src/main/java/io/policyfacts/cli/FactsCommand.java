package io.policyfacts.cli;

import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.cli.topic.FactFeed;
import io.policyfacts.cli.topic.FactLines;
import io.policyfacts.contracts.Fact;
import io.policyfacts.runtime.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code facts}: follows the facts topic. */
@Command(
    name = "facts",
    header = "Follows the facts topic.%n",
    description = {
      "Prints each fact as it is published, revised or retracted.",
      "",
      "The broker is $POLICYFACTS_KAFKA, else that of a pipeline running on the data folder.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class)
final class FactsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--country",
      split = ",",
      paramLabel = "CODE",
      description = "Only these countries: ISO 3166-1 alpha-2 codes or EU, separated by commas.")
  private List<String> countries = List.of();

  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "METRIC",
      description = "Only these metrics, for example budget,investment.")
  private List<String> metrics = List.of();

  @Option(names = "--from-beginning", description = "Print what is there already, too.")
  private boolean fromBeginning;

  @Option(names = "--no-follow", description = "End at the present instead of waiting for more.")
  private boolean noFollow;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private FactLines.Format format = FactLines.Format.table;

  @Mixin private DataOption data = new DataOption();

  FactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Logs.quiet();
    Settings settings = BrokerAddress.settings(data.folder(), console.environment());
    try (FactFeed feed = new FactFeed(settings, fromBeginning)) {
      FactLines lines =
          new FactLines(format, this::wanted, console.out()::println, console.err()::println);
      if (noFollow) {
        feed.readToPresent(lines);
      } else {
        feed.follow(lines);
      }
    }
    return 0;
  }

  private boolean wanted(Fact fact) {
    return (metrics.isEmpty() || metrics.contains(fact.metric()))
        && (countries.isEmpty() || countries.stream().anyMatch(code -> isOf(fact, code)));
  }

  private static boolean isOf(Fact fact, String code) {
    return code.equalsIgnoreCase(fact.country())
        || fact.countries().stream().anyMatch(code::equalsIgnoreCase);
  }
}
