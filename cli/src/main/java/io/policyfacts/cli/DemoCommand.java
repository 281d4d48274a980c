package io.policyfacts.cli;

import io.policyfacts.cli.demo.Demo;
import io.policyfacts.cli.local.Parts;
import io.policyfacts.cli.local.Shutdown;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the whole pipeline on a small sample site. */
@Command(
    name = "demo",
    header = "Shows the whole pipeline on a small sample site.%n",
    description = {
      "Starts a Kafka broker and a PostgreSQL database, crawls a small sample site on loopback,",
      "has one of its pages corrected, and prints the facts and what the correction changed.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all facts arrived", "1:something failed", "2:wrong usage or setting"})
final class DemoCommand implements Callable<Integer> {
  private static final int STOPPED = 130;

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data/demo",
      description = "Where its data are; emptied first (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data", "demo");

  @Option(names = "--keep", description = "Leave it running until interrupted.")
  private boolean keep;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "Crawl these sources once instead of the sample site (YAML).")
  private @Nullable Path sources;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException, SQLException {
    Logs.toFile(data.resolveSibling(data.getFileName() + ".log"));
    try (Shutdown shutdown = Shutdown.ofProcess()) {
      return show(shutdown);
    }
  }

  private int show(Shutdown shutdown) throws InterruptedException, SQLException {
    try {
      Demo demo = new Demo(console.terminal(), console.out()::println, data);
      String database = demo.run(sources, withoutParts(), shutdown);
      tellHowToQuery(database);
      if (keep) {
        new CountDownLatch(1).await();
      }
      return 0;
    } catch (RuntimeException | SQLException e) {
      if (shutdown.requested()) {
        return STOPPED;
      }
      throw e;
    }
  }

  private Map<String, String> withoutParts() {
    Map<String, String> settings = new TreeMap<>(console.environment());
    settings.remove(Parts.KAFKA);
    settings.remove(Parts.DATABASE);
    return settings;
  }

  private void tellHowToQuery(String database) {
    console.out().println();
    if (keep) {
      console.out().println("It runs until you press Ctrl-C. Query it from another terminal:");
      console.out().println("  psql '" + database + "' -c 'SELECT * FROM facts_with_articles'");
      console.out().println("  ./policyfacts facts --data " + data + " --from-beginning");
      return;
    }
    console
        .out()
        .println("The data are in " + data + ". To query them, start them again and use psql:");
    console.out().println("  ./policyfacts run --no-crawl --data " + data);
    console.out().println("or leave the demonstration running: ./policyfacts demo --keep");
  }
}
