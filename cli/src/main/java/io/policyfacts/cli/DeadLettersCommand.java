package io.policyfacts.cli;

import io.policyfacts.cli.choice.Moment;
import io.policyfacts.cli.letter.LetterBox;
import io.policyfacts.cli.letter.LetterPrinter;
import io.policyfacts.cli.letter.Redriver;
import io.policyfacts.cli.local.CommandException;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.store.FiledLetter;
import io.policyfacts.sink.store.LetterFilter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead-letters}: what no service could use, and what to do with it. */
@Command(
    name = "dead-letters",
    header = "Lists, shows, redrives and drops dead letters.%n",
    description = {
      "Records that a service could not use are filed in the database with the reason, whichever",
      "service it was. redrive gives them to that service again, once the cause is mended: by",
      "their topic, or, where the sink had refused them, by the sink's own way into the database.",
      "Nothing that something newer has followed is sent, so nothing old replaces it.",
      "",
      "Broker and database are $POLICYFACTS_KAFKA and $POLICYFACTS_DATABASE, else those of a",
      "pipeline running on the data folder.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand {
  private final Console console;

  /** Which broker and database. */
  static final class Place {
    @Option(
        names = "--data",
        paramLabel = "FOLDER",
        defaultValue = "data",
        description = "Folder of a running pipeline (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");
  }

  /** Which letters. */
  static final class Choice {
    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "open, redriven, dropped or any (default: open).")
    private Wanted state = Wanted.OPEN;

    @Option(names = "--topic", paramLabel = "TEXT", description = "Part of the topic's name.")
    private @Nullable String topic;

    @Option(
        names = "--cause",
        paramLabel = "TEXT",
        description = "Part of the failure's kind or message.")
    private @Nullable String cause;

    @Option(
        names = "--since",
        paramLabel = "TIME",
        converter = Moment.Converter.class,
        description = "Failed then or later: 30m, 2h, 7d (ago), a day, an instant.")
    private @Nullable Moment since;

    @Option(
        names = "--until",
        paramLabel = "TIME",
        converter = Moment.Converter.class,
        description = "Failed before then.")
    private @Nullable Moment until;

    @Option(
        names = "--most",
        paramLabel = "N",
        defaultValue = "1000",
        description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int most = 1000;

    LetterFilter filter(@Nullable String id) {
      Clock clock = Clock.systemUTC();
      FiledLetter.State meant = state.state;
      return new LetterFilter(
          id,
          meant,
          topic,
          cause,
          since == null ? null : since.at(clock),
          until == null ? null : until.at(clock),
          most);
    }
  }

  /** A state, or any. */
  enum Wanted {
    OPEN(FiledLetter.State.OPEN),
    REDRIVEN(FiledLetter.State.REDRIVEN),
    DROPPED(FiledLetter.State.DROPPED),
    ANY(null);

    private final FiledLetter.@Nullable State state;

    Wanted(FiledLetter.@Nullable State state) {
      this.state = state;
    }
  }

  DeadLettersCommand(Console console) {
    this.console = console;
  }

  @Command(name = "list", header = "Lists them, the open ones unless told otherwise.%n")
  int list(@Mixin Place place, @Mixin Choice choice) {
    try (LetterBox box = box(place)) {
      List<FiledLetter> letters = box.find(choice.filter(null));
      if (letters.isEmpty()) {
        console.out().println("no dead letters");
      } else {
        new LetterPrinter(console.out()::println).table(letters, console.terminal());
      }
      return 0;
    }
  }

  @Command(name = "show", header = "Shows one with its headers and payload.%n")
  int show(
      @Mixin Place place,
      @Parameters(paramLabel = "ID", description = "Id, or its begin.") String id) {
    try (LetterBox box = box(place)) {
      List<FiledLetter> letters = box.find(new LetterFilter(id, null, null, null, null, null, 2));
      if (letters.size() != 1) {
        throw new CommandException(
            (letters.isEmpty() ? "no dead letter has" : "several dead letters have") + " id " + id);
      }
      new LetterPrinter(console.out()::println).whole(letters.get(0));
      return 0;
    }
  }

  @Command(name = "redrive", header = "Gives them to their service again.%n")
  int redrive(
      @Mixin Place place,
      @Mixin Choice choice,
      @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids, or their begins.")
          @Nullable List<String> ids) {
    Settings settings = settings(place);
    try (LetterBox box = new LetterBox(settings)) {
      List<FiledLetter> letters = find(box, choice, ids);
      int redriven = new Redriver(settings, box).redrive(letters, this::tellLeft);
      console.out().println(redriven + " redriven, " + (letters.size() - redriven) + " left");
      return redriven == letters.size() ? 0 : 1;
    }
  }

  @Command(name = "drop", header = "Gives them up; they stay in the table, with the reason.%n")
  int drop(
      @Mixin Place place,
      @Mixin Choice choice,
      @Option(names = "--note", paramLabel = "TEXT", required = true, description = "Why.")
          String note,
      @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids, or their begins.")
          @Nullable List<String> ids) {
    try (LetterBox box = box(place)) {
      List<FiledLetter> letters = find(box, choice, ids);
      box.drop(letters, note);
      console.out().println(letters.size() + " dropped");
      return 0;
    }
  }

  private static List<FiledLetter> find(LetterBox box, Choice choice, @Nullable List<String> ids) {
    return ids == null || ids.isEmpty()
        ? box.find(choice.filter(null))
        : ids.stream().flatMap(id -> box.find(choice.filter(id)).stream()).distinct().toList();
  }

  private void tellLeft(FiledLetter letter, String reason) {
    console.err().println(letter.id() + " " + letter.place() + ": " + reason);
  }

  private LetterBox box(Place place) {
    return new LetterBox(settings(place));
  }

  private Settings settings(Place place) {
    Logs.quiet();
    return RunningParts.settings(place.data, console.environment());
  }
}
