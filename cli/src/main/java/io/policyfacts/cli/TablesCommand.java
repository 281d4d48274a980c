package io.policyfacts.cli;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.Schema;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tables}: whether the database's tables are those of this version. */
@Command(
    name = "tables",
    header = "Compares the database's tables with this version's, and migrates them if told to.%n",
    description = {
      "Prints which migrations are still to be done. With --migrate it does them, which takes the",
      "owner of the database; a sink that runs with SINK_MIGRATE=false waits for it.",
      "",
      "The database is $POLICYFACTS_DATABASE, else that of a pipeline running on the data folder.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class)
final class TablesCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--migrate", description = "Do what is still to be done.")
  private boolean migrate;

  @Mixin private DataOption data = new DataOption();

  TablesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Logs.quiet();
    Database database =
        SinkSettings.database(RunningParts.settings(data.folder(), console.environment()));
    try {
      if (migrate) {
        int done = Schema.migrate(database);
        console.out().println(done == 0 ? "up to date" : done + " migrations done");
      } else {
        show(Schema.pending(database));
      }
      return 0;
    } catch (StoreUnavailableException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private void show(List<String> pending) {
    pending.forEach(console.out()::println);
    console
        .out()
        .println(
            pending.isEmpty()
                ? "up to date"
                : pending.size() + " to be done: policyfacts tables --migrate");
  }
}
