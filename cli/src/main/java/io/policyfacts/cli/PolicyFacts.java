package io.policyfacts.cli;

import io.policyfacts.runtime.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code policyfacts}. */
@Command(
    name = "policyfacts",
    description = "Facts about AI policy, with their evidence, from news articles.%n",
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:something failed; standard error says what", "2:wrong usage"},
    footer = {
      "",
      "Try: policyfacts demo",
      "     policyfacts extract article.txt",
      "Each command has its own --help."
    })
public final class PolicyFacts {
  /** The product's version for {@code --version}. */
  static final class Product implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"policyfacts " + Version.CURRENT};
    }
  }

  private PolicyFacts() {}

  /** Runs a command; the process ends with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs a command and returns its exit code. */
  static int run(Console console, String... args) {
    return commandLine(console).execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  private static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new PolicyFacts());
    line.addSubcommand(new DemoCommand(console));
    line.addSubcommand(new RunCommand(console));
    line.addSubcommand(new ExtractCommand(console));
    line.addSubcommand(new ScoreCommand(console));
    line.addSubcommand(new ArticleCommand(console));
    line.addSubcommand(new FactsCommand(console));
    line.addSubcommand(new ExportCommand(console));
    line.addSubcommand(new ReviewCommand(console));
    line.addSubcommand(new CrawlCommand(console));
    line.addSubcommand(new TopicsCommand(console));
    line.addSubcommand(new TablesCommand(console));
    line.addSubcommand(new AccessCommand(console));
    line.addSubcommand(new DeadLettersCommand(console));
    line.addSubcommand(new DoctorCommand(console));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(new Failures(console));
    return line;
  }
}
