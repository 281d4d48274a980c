package io.policyfacts.cli;

import io.policyfacts.cli.extract.Input;
import io.policyfacts.cli.extract.Inputs;
import io.policyfacts.cli.score.ScoreReport;
import io.policyfacts.cli.score.Scorer;
import io.policyfacts.extractor.FactExtractor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: what is extracted from a folder of articles, held against gold. */
@Command(
    name = "score",
    header = "Holds the facts of a folder of articles against those that a person annotated.%n",
    description = {
      "quantity: value and unit right. fact: the metric too. full: country, subject, period and",
      "status too. Then, of the facts that are right, the share that has each field right; a scale",
      "error is a value off by a power of ten.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every article of the gold was read and scored",
      "1:an article or gold file is missing or could not be read",
      "2:wrong usage"
    })
final class ScoreCommand implements Callable<Integer> {
  private static final String PREFIX = "policyfacts score: ";

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "ARTICLES",
      description = "Folder of the articles, .json, .jsonl, .txt or .html.")
  private Path articles = Path.of("articles");

  @Parameters(
      index = "1",
      paramLabel = "GOLD",
      description = "Folder of ID.gold.json files: {\"facts\": [...]}, ID the article's id.")
  private Path gold = Path.of("gold");

  @Option(
      names = "--only",
      paramLabel = "ID",
      arity = "1..*",
      description = "Score these articles only.")
  private Set<String> only = Set.of();

  @Option(
      names = "--misses",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print up to N facts missed, false or wrong in a field.")
  private int misses;

  @Option(names = "--json", description = "Print the figures as one line of JSON.")
  private boolean json;

  ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Scorer scorer = new Scorer(FactExtractor.standard(), gold, only);
    int[] unreadable = {0};
    new Inputs(console.in())
        .read(List.of(articles.toString()), input -> unreadable[0] += read(input, scorer));
    List<String> unread = scorer.unread();
    if (!unread.isEmpty()) {
      tell(
          unread.size()
              + " of the gold have no article in "
              + articles
              + ", first "
              + unread.get(0)
              + ": their facts count as missed");
    }
    print(scorer.report());
    return unread.isEmpty() && unreadable[0] == 0 ? 0 : 1;
  }

  private int read(Input input, Scorer scorer) {
    if (input instanceof Input.Read read) {
      scorer.add(read.article());
      return 0;
    }
    Input.Unreadable unreadable = (Input.Unreadable) input;
    tell(unreadable.name() + ": " + unreadable.problem());
    return 1;
  }

  private void print(ScoreReport report) {
    if (json) {
      console.out().println(report.json());
    } else {
      report.print(misses, console.out()::println);
    }
  }

  private void tell(String what) {
    console.err().println(PREFIX + what);
  }
}
