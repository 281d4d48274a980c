package io.policyfacts.cli;

import io.policyfacts.cli.extract.ArticleFacts;
import io.policyfacts.cli.extract.ArticleWriter;
import io.policyfacts.cli.extract.ExplanationWriter;
import io.policyfacts.cli.extract.FactWriter;
import io.policyfacts.cli.extract.Input;
import io.policyfacts.cli.extract.Inputs;
import io.policyfacts.cli.extract.QuantityWriter;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.extractor.FactExtractor;
import io.policyfacts.extractor.QuantityReader;
import io.policyfacts.runtime.Settings;
import io.policyfacts.streams.ExtractSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: facts of files, without a broker. */
@Command(
    name = "extract",
    header =
        "Prints the facts, or all numbers, of articles in files, without Kafka or a database.%n",
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every input was read (it may hold no facts)",
      "1:an input could not be read; the others were",
      "2:wrong usage"
    })
final class ExtractCommand implements Callable<Integer> {
  private static final int ALL_READ = 0;
  private static final int SOME_UNREADABLE = 1;

  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = {
        "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "table: a row a fact, its sentence below with the evidence marked.",
        "json: one array. jsonl: one fact a line, as on the facts topic; with --quantities one"
            + " article a line."
      })
  private FactWriter.Format format = FactWriter.Format.table;

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description = {
        "Monthly exchange rates over the carried ones (default: $POLICYFACTS_RATES): lines of"
            + " month,currency,units_per_usd, as in 2026-09,EUR,0.8512."
      })
  private @Nullable Path rates;

  @ArgGroup private Mode mode = new Mode();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Articles, 8 MiB each at most; - is standard input (one article, or JSON articles, one a"
            + " line).",
        ".json: an object with id and text; title, publishedAt, language and url are used if"
            + " there.",
        ".jsonl: such an object on each line, any number of lines; a bad line is named, the rest"
            + " is read.",
        ".txt: the text itself, UTF-8. .html: a page. Other endings: told by the beginning.",
        "A folder: its .json, .jsonl, .txt and .html files.",
        "The facts' article.id is the JSON's id, else the file's name without its ending."
      })
  private List<String> files = List.of();

  /** What is printed instead of facts; one of them at most. */
  private static final class Mode {
    @Option(
        names = "--quantities",
        description = {
          "Print every number of the text with its unit instead of facts, whatever it is about:",
          "{\"id\", \"quantities\": [{\"value\" or \"min\"/\"max\", \"comparison\", \"unit\","
              + " \"surface\", \"start\", \"end\", \"rule\"}]};",
          "start and end count Unicode code points; unit is an ISO 4217 code, %%, a unit's name,"
              + " the noun phrase counted, or empty."
        })
    private boolean quantities;

    @Option(
        names = "--explain",
        description = {
          "Print for each fact its rule and the words that its fields come from, and for each other"
              + " number why it is no fact."
        })
    private boolean explain;
  }

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int[] unreadable = {0};
    try (ArticleWriter writer = writer()) {
      new Inputs(console.in()).read(files, input -> unreadable[0] += written(input, writer));
    }
    return unreadable[0] == 0 ? ALL_READ : SOME_UNREADABLE;
  }

  private ArticleWriter writer() {
    Terminal terminal = console.terminal();
    PrintStream out = console.out();
    if (mode.quantities) {
      return new QuantityWriter(QuantityReader.standard(), format, terminal, out);
    }
    FactExtractor extractor = ExtractSettings.extractor(settings());
    return mode.explain
        ? new ExplanationWriter(extractor, format, terminal, out)
        : new ArticleFacts(extractor, FactWriter.of(format, terminal, out));
  }

  private Settings settings() {
    Map<String, String> settings = new TreeMap<>(console.environment());
    if (rates != null) {
      settings.put(ExtractSettings.RATES.name(), rates.toString());
    }
    return new Settings(settings);
  }

  /** Prints an article, or tells why there is none; gives how many inputs could not be read. */
  private int written(Input input, ArticleWriter writer) {
    if (input instanceof Input.Read read) {
      writer.write(read.article());
      return 0;
    }
    Input.Unreadable unreadable = (Input.Unreadable) input;
    console
        .err()
        .println("policyfacts extract: " + unreadable.name() + ": " + unreadable.problem());
    return 1;
  }
}
