package io.policyfacts.cli;

import io.policyfacts.cli.choice.FactChoice;
import io.policyfacts.cli.choice.Moment;
import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.cli.topic.FactFeed;
import io.policyfacts.cli.topic.FactLines;
import io.policyfacts.runtime.Settings;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Mixin private FactChoice choice = new FactChoice();

  @Option(names = "--from-beginning", description = "Print what is there already, too.")
  private boolean fromBeginning;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Moment.Converter.class,
      description =
          "Print what was changed then or later, as far as the topic still tells it: 30m, 2h, 7d"
              + " (ago), a day, an instant.")
  private @Nullable Moment since;

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
    try (FactFeed feed = new FactFeed(settings, start())) {
      FactLines lines =
          new FactLines(format, choice::includes, console.out()::println, console.err()::println);
      if (noFollow) {
        feed.readToPresent(lines);
      } else {
        feed.follow(lines);
      }
    }
    return 0;
  }

  private FactFeed.Start start() {
    if (since != null) {
      return new FactFeed.Start.At(since.at(Clock.systemUTC()));
    }
    return fromBeginning ? new FactFeed.Start.Beginning() : new FactFeed.Start.End();
  }
}
