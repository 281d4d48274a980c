package io.policyfacts.cli;

import io.policyfacts.cli.review.CorpusRows;
import io.policyfacts.cli.review.Marks;
import io.policyfacts.cli.show.FactTable;
import io.policyfacts.cli.show.Table;
import io.policyfacts.contracts.Fact;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.sink.store.Mark;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review}: what analysts hold for wrong. */
@Command(
    name = "review",
    header = "Marks facts as wrong, takes marks back, lists them.%n",
    description = {
      "A marked fact is hidden from the default views and from exports. The mark belongs to the",
      "fact's id, which follows from article, metric and value: it holds whatever reads the same",
      "claim again, another extractor or a replay. A corrected value is another fact, unmarked.",
      "",
      "The database is $POLICYFACTS_DATABASE, else that of a pipeline running on the data folder.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    synopsisSubcommandLabel = "COMMAND")
final class ReviewCommand {
  private final Console console;

  /** Who says so. */
  static final class Person {
    @Option(
        names = "--by",
        paramLabel = "NAME",
        defaultValue = "${sys:user.name}",
        description = "Who says so (default: ${DEFAULT-VALUE}).")
    private String name = "";
  }

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Command(name = "mark", header = "Marks a fact as wrong.%n")
  int mark(
      @Mixin DataOption data,
      @Mixin Person by,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "What is.")
          String reason,
      @Parameters(paramLabel = "FACT_ID", description = "Id, or its begin.") String id) {
    try (Marks marks = marks(data)) {
      console.out().println("marked " + marks.mark(id, reason, by.name));
      return 0;
    }
  }

  @Command(name = "unmark", header = "Takes a mark back; the table keeps it as history.%n")
  int unmark(
      @Mixin DataOption data,
      @Mixin Person by,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
          String reason,
      @Parameters(paramLabel = "FACT_ID", description = "Id, or its begin.") String id) {
    try (Marks marks = marks(data)) {
      marks.unmark(id, reason, by.name);
      console.out().println("1 mark taken back");
      return 0;
    }
  }

  @Command(name = "list", header = "Lists what is marked, and what became of it since.%n")
  int list(
      @Mixin DataOption data,
      @Option(
              names = "--as-corpus",
              description = "As pending rows of the extractor's corpus, for developers.")
          boolean asCorpus) {
    try (Marks marks = marks(data)) {
      List<Mark> all = marks.inForce();
      if (asCorpus) {
        new CorpusRows(console.out()::println).print(all);
      } else if (all.isEmpty()) {
        console.out().println("no fact is marked");
      } else {
        table(all);
      }
      return 0;
    }
  }

  private void table(List<Mark> marks) {
    Table table =
        new Table(
            console.terminal(),
            "fact",
            "marked at",
            "by",
            "since then",
            "metric",
            "value",
            "reason");
    for (Mark mark : marks) {
      Fact fact = mark.fact();
      table.row(
          fact.id(),
          mark.at().truncatedTo(ChronoUnit.SECONDS).toString(),
          mark.by(),
          mark.sinceThen().text(),
          fact.metric(),
          FactTable.value(fact),
          mark.reason());
    }
    table.print(console.out()::println);
  }

  private Marks marks(DataOption data) {
    Logs.quiet();
    return new Marks(
        SinkSettings.database(RunningParts.settings(data.folder(), console.environment())));
  }
}
