package io.policyfacts.cli;

import io.policyfacts.cli.crawl.CrawlLines;
import io.policyfacts.cli.local.CommandException;
import io.policyfacts.cli.topic.BrokerAddress;
import io.policyfacts.ingest.IngestService;
import io.policyfacts.ingest.crawl.Outcome;
import io.policyfacts.ingest.source.Source;
import io.policyfacts.ingest.source.SourcesFile;
import io.policyfacts.runtime.Metrics;
import io.policyfacts.runtime.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crawl}: one round over sources or single addresses. */
@Command(
    name = "crawl",
    header = "Visits sources or addresses once and publishes their articles.%n",
    description = {
      "Visits every page of the sources in --sources and every URL given, due or",
      "not, politely: robots.txt, delays and rests hold as in the service. Pages",
      "that have not changed publish nothing.",
      "",
      "The broker is $POLICYFACTS_KAFKA, else that of a pipeline running on the",
      "data folder.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = PolicyFacts.Product.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:visited; single failures are listed",
      "1:every visit failed",
      "2:wrong usage"
    })
final class CrawlCommand implements Callable<Integer> {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;

  @Option(names = "--sources", paramLabel = "FILE", description = "Sources to visit (YAML).")
  private @Nullable Path file;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What the URLs are: ${COMPLETION-CANDIDATES} (default: page).")
  private Source.Kind kind = Source.Kind.PAGE;

  @Option(names = "--loopback", description = "The URLs may be on this machine.")
  private boolean loopback;

  @Parameters(paramLabel = "URL", arity = "0..*", description = "Addresses to visit.")
  private List<URI> urls = new ArrayList<>();

  @Mixin private DataOption data = new DataOption();

  CrawlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logs.quiet();
    List<Source> sources = sources();
    if (sources.isEmpty()) {
      throw new CommandException("nothing to crawl: give URLs or --sources FILE");
    }
    Settings settings = BrokerAddress.settings(data.folder(), console.environment());
    CrawlLines lines = new CrawlLines(this::line, this::status);
    Map<Outcome, Integer> counts =
        IngestService.crawlOnce(settings, sources, Metrics.registry(), lines);
    lines.summary(counts);
    int failed = counts.getOrDefault(Outcome.FAILED, 0);
    int visited = counts.values().stream().mapToInt(Integer::intValue).sum();
    return failed == visited ? 1 : 0;
  }

  /** {@code crawl explain}. */
  @Command(
      name = "explain",
      header = "Says what a visit to a URL would do, and why; publishes nothing.%n",
      mixinStandardHelpOptions = true,
      versionProvider = PolicyFacts.Product.class)
  int explain(
      @Parameters(paramLabel = "URL", description = "The address.") URI url,
      @Option(names = "--loopback", description = "It may be on this machine.") boolean local) {
    Logs.quiet();
    Settings settings = new Settings(console.environment());
    Source source = source("explain", Source.Kind.PAGE, url, local);
    return IngestService.explain(settings, source, console.out()::println) ? 0 : 1;
  }

  /** {@code crawl forget}. */
  @Command(
      name = "forget",
      header = "Withdraws an article: its facts are retracted, it is not visited again.%n",
      description = "A later \"crawl URL\" publishes it anew.%n",
      mixinStandardHelpOptions = true,
      versionProvider = PolicyFacts.Product.class)
  int forget(
      @Parameters(paramLabel = "URL|ID", description = "Address or article id.") String article,
      @Mixin DataOption folder) {
    Logs.quiet();
    Settings settings = BrokerAddress.settings(folder.folder(), console.environment());
    String id =
        IngestService.forget(settings, article)
            .orElseThrow(() -> new CommandException("nothing was published from " + article));
    console.out().println("withdrawn: article " + id + "; its facts are being retracted");
    return 0;
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    if (file != null) {
      sources.addAll(SourcesFile.load(file));
    }
    for (URI url : urls) {
      sources.add(source(url.toString(), kind, url, loopback));
    }
    return sources;
  }

  private static Source source(String name, Source.Kind kind, URI url, boolean local) {
    if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
      throw new CommandException(url + " is no URL with http or https and a host");
    }
    Source source = Source.of(name, kind, url);
    return local ? source.onLoopback() : source;
  }

  private void line(String text) {
    console.out().println(console.terminal().styled() ? CLEAR_LINE + text : text);
  }

  private void status(String text) {
    if (console.terminal().styled()) {
      console.err().print(CLEAR_LINE + text);
      console.err().flush();
    }
  }
}
