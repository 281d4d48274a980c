package io.policyfacts.cli;

import io.policyfacts.cli.choice.FactChoice;
import io.policyfacts.cli.choice.Moment;
import io.policyfacts.cli.export.Export;
import io.policyfacts.cli.export.Export.Format;
import io.policyfacts.cli.export.ExportProgress;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.store.FactQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: facts of the store as a file. */
@Command(
    name = "export",
    header = "Writes facts of the database to a file: CSV, JSON lines or Parquet.%n",
    description = {
      "Writes the facts that are supported now, or were at an earlier time, without those that",
      "somebody had marked as wrong. Progress goes to standard error.",
      "",
      "The database is $POLICYFACTS_DATABASE, else that of a pipeline running on the data folder;",
      "a role that may read is enough.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; without it standard output.")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: by the file's ending, else csv).")
  private @Nullable Format format;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = Moment.Converter.class,
      description = "What was public then: a day (its end, UTC), an instant, 7d (ago).")
  private @Nullable Moment asOf;

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "TAG",
      description = "Of articles in these languages, for example en,ko.")
  private List<String> languages = List.of();

  @Option(
      names = "--source",
      split = ",",
      paramLabel = "NAME",
      description = "Of articles that these entries of sources.yaml found.")
  private List<String> sources = List.of();

  @Option(names = "--marked", description = "With facts that are marked as wrong.")
  private boolean marked;

  @Mixin private FactChoice choice = new FactChoice();

  @Mixin private DataOption data = new DataOption();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Logs.quiet();
    Database database =
        SinkSettings.database(RunningParts.settings(data.folder(), console.environment()));
    FactQuery query =
        new FactQuery(
            asOf == null ? null : asOf.endAt(Clock.systemUTC()),
            choice.metrics(),
            languages,
            sources,
            marked);
    ExportProgress progress = new ExportProgress(console.err()::println, System::nanoTime);
    Export export = new Export(database, query, choice::includes, progress);
    if (output == null) {
      export.to(console.out(), format());
    } else {
      export.to(output, format());
    }
    return 0;
  }

  private Format format() {
    if (format != null) {
      return format;
    }
    String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
    for (Format each : Format.values()) {
      if (name.endsWith("." + each.name())) {
        return each;
      }
    }
    return Format.csv;
  }
}
