package io.policyfacts.cli;

import io.policyfacts.cli.local.LocalRun;
import io.policyfacts.cli.local.Parts;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: all services in this process. */
@Command(
    name = "run",
    header = "Runs crawler, extractor and sink until interrupted.%n",
    description = {
      "All three services in one process, on an embedded Kafka broker and PostgreSQL database",
      "whose data are kept.",
      "",
      "POLICYFACTS_KAFKA=host:port and POLICYFACTS_DATABASE=postgresql://user:password@host/db",
      "use existing ones instead. All settings of the services are variables too; HTTP_PORT",
      "(default 0, any) is the port of /livez, /readyz and /metrics.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:a part or a service died",
      "2:wrong usage or setting",
      "130, 143:stopped by Ctrl-C or SIGTERM"
    })
final class RunCommand implements Callable<Integer> {
  private static final String HTTP_PORT = "HTTP_PORT";
  private static final String SOURCES = "POLICYFACTS_SOURCES";

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data",
      description = "Where the data are kept (default: ./${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "What to crawl (default: $POLICYFACTS_SOURCES, else sources.yaml).")
  private @Nullable Path sources;

  @Option(names = "--no-crawl", description = "Run without the crawler: to query what is there.")
  private boolean noCrawl;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "19092",
      description = "Port of the embedded broker, 0 for any (default: ${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--database-port",
      paramLabel = "PORT",
      defaultValue = "15432",
      description = "Port of the embedded database, 0 for any (default: ${DEFAULT-VALUE}).")
  private int databasePort;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Parts.Ports ports = new Parts.Ports(kafkaPort, databasePort);
    return new LocalRun(data, ports, !noCrawl, settings()).until(console.out());
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(console.environment());
    settings.putIfAbsent(HTTP_PORT, "0");
    if (sources != null) {
      settings.put(SOURCES, sources.toString());
    }
    return settings;
  }
}
