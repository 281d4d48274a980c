package io.policyfacts.cli;

import io.policyfacts.cli.doctor.Checkup;
import io.policyfacts.cli.doctor.Finding;
import io.policyfacts.cli.local.DataFolder;
import io.policyfacts.cli.local.Parts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}: what is wrong and what to do. */
@Command(
    name = "doctor",
    header = "Looks at machine, broker and database, and says what to do.%n",
    description = {
      "Java, memory, disk, ports; the broker, its transactions, the topics as declared and how",
      "safely they are kept; the database, its version and schema; open dead letters. Changes",
      "nothing.",
      "",
      "Broker and database are $POLICYFACTS_KAFKA and $POLICYFACTS_DATABASE, else those of a",
      "pipeline running on the data folder; without either only the machine is looked at.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing failed", "1:something cannot work", "2:wrong usage or setting"})
final class DoctorCommand implements Callable<Integer> {
  private static final int KAFKA_PORT = 19_092;
  private static final int DATABASE_PORT = 15_432;

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data",
      description = "Folder of a running pipeline (default: ./${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logs.quiet();
    boolean running = DataFolder.addresses(data).isPresent();
    boolean named =
        console.environment().containsKey(Parts.KAFKA)
            || console.environment().containsKey(Parts.DATABASE);
    List<Integer> ports = running || named ? List.of() : List.of(KAFKA_PORT, DATABASE_PORT);
    List<Finding> findings =
        Checkup.findings(
            data, ports, RunningParts.settings(data, console.environment()), running || named);
    boolean healthy = Checkup.print(findings, console.out()::println);
    console.out().println(healthy ? "nothing failed" : "something cannot work, see \"fail\" above");
    return healthy ? 0 : 1;
  }
}
