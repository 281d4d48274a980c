package io.policyfacts.cli;

import io.policyfacts.cli.extract.FactWriter;
import io.policyfacts.cli.extract.Input;
import io.policyfacts.cli.extract.Inputs;
import io.policyfacts.contracts.Fact;
import io.policyfacts.extractor.Extractor;
import io.policyfacts.extractor.FactExtractor;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: facts of files, without a broker. */
@Command(
    name = "extract",
    header = "Prints the facts of articles in files, without Kafka or a database.%n",
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
        "json: one array. jsonl: one fact a line, as on the facts topic."
      })
  private FactWriter.Format format = FactWriter.Format.table;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Articles, 8 MiB each at most; - is standard input.",
        ".json: an object with id and text; title, publishedAt, language and url are used if"
            + " there.",
        ".txt: the text itself, UTF-8. .html: a page. Other endings: told by the beginning.",
        "A folder: its .json, .txt and .html files.",
        "The facts' article.id is the JSON's id, else the file's name without its ending."
      })
  private List<String> files = List.of();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Extractor extractor = FactExtractor.standard();
    int[] unreadable = {0};
    try (FactWriter writer = FactWriter.of(format, console.terminal(), console.out())) {
      new Inputs(console.in())
          .read(files, input -> unreadable[0] += written(input, extractor, writer) ? 0 : 1);
    }
    return unreadable[0] == 0 ? ALL_READ : SOME_UNREADABLE;
  }

  private boolean written(Input input, Extractor extractor, FactWriter writer) {
    if (input instanceof Input.Read read) {
      List<Fact> facts = extractor.extract(read.article());
      writer.write(read.article(), facts);
      return true;
    }
    Input.Unreadable unreadable = (Input.Unreadable) input;
    console
        .err()
        .println("policyfacts extract: " + unreadable.name() + ": " + unreadable.problem());
    return false;
  }
}
