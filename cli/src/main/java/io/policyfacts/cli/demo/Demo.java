package io.policyfacts.cli.demo;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.cli.local.DataFolder;
import io.policyfacts.cli.local.Parts;
import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.cli.local.Shutdown;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Topics;
import io.policyfacts.ingest.IngestService;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.crawl.Outcome;
import io.policyfacts.ingest.source.Source;
import io.policyfacts.ingest.source.SourcesFile;
import io.policyfacts.runtime.KafkaSettings;
import io.policyfacts.runtime.Metrics;
import io.policyfacts.runtime.Settings;
import io.policyfacts.runtime.TopicSetup;
import io.policyfacts.sink.postgres.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The demonstration, from starting broker and database to the table of facts. */
public final class Demo {
  private static final Duration ARRIVAL = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Terminal terminal;
  private final Consumer<String> out;
  private final Progress progress;
  private final Path data;

  /**
   * Prepares the demonstration.
   *
   * @param data folder for its data, emptied first
   */
  public Demo(Terminal terminal, Consumer<String> out, Path data) {
    this.terminal = terminal;
    this.out = out;
    this.data = data;
    this.progress = new Progress(out);
  }

  /**
   * Crawls the sample site, has one page corrected, crawls again and prints what the database says.
   *
   * @param sources file of other sources to crawl once; null for the sample site
   * @param environment settings of the services
   * @param shutdown takes over what is left open
   * @return where the data can be queried until the shutdown
   * @throws CommandException if nothing was found, or something did not arrive
   */
  public String run(@Nullable Path sources, Map<String, String> environment, Shutdown shutdown)
      throws InterruptedException, SQLException {
    List<Source> listed = sources == null ? List.of() : SourcesFile.load(sources);
    Parts parts = start(environment, shutdown);
    Settings settings = new Settings(parts.settings());
    createTopics(settings);
    awaitReady(services(settings, shutdown));
    Connection database = shutdown.add(connect(parts.addresses().database()));
    Extractions extractions = shutdown.add(new Extractions(KafkaSettings.client(settings)));
    Arrivals arrivals = new Arrivals(database, extractions);
    if (sources == null) {
      crawlSample(settings, arrivals, shutdown);
    } else {
      crawl(settings, listed, arrivals);
    }
    report(new Report(database, terminal, out), sources == null);
    return parts.addresses().database();
  }

  private Parts start(Map<String, String> environment, Shutdown shutdown) {
    progress.step("starting Kafka and PostgreSQL in " + data);
    DataFolder folder = shutdown.add(DataFolder.openEmpty(data));
    Parts parts = shutdown.add(Parts.start(folder, Parts.Ports.ANY, environment));
    progress.step("Kafka answers at " + parts.addresses().kafka());
    progress.step("PostgreSQL answers at " + parts.addresses().database());
    return parts;
  }

  private static void createTopics(Settings settings) throws InterruptedException {
    try (Admin admin = Admin.create(KafkaSettings.client(settings))) {
      new TopicSetup(admin).apply(Topics.ALL, settings.get(KafkaSettings.REPLICATION), true);
    } catch (ExecutionException e) {
      throw new CommandException("topics cannot be created: " + e.getCause(), e);
    }
  }

  private static Pipeline services(Settings settings, Shutdown shutdown) {
    return shutdown.add(
        Pipeline.start(List.of(Pipeline.SINK, Pipeline.EXTRACT), settings, Metrics.registry()));
  }

  private void awaitReady(Pipeline pipeline) {
    long end = System.nanoTime() + ARRIVAL.toNanos();
    while (!pipeline.notReadyBecause().isEmpty()) {
      if (System.nanoTime() > end || !pipeline.alive()) {
        throw new CommandException(
            "a service does not get ready: "
                + pipeline.notReadyBecause()
                + "; see the log in "
                + data);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    progress.step("extractor and sink run");
  }

  private static Connection connect(String address) throws SQLException {
    Database database = Database.parse(address);
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private void crawlSample(Settings settings, Arrivals arrivals, Shutdown shutdown)
      throws InterruptedException, SQLException {
    DemoSite site = shutdown.add(DemoSite.open());
    Source feed = Source.of("sample", Source.Kind.FEED, site.feed()).onLoopback();
    crawl(settings, List.of(feed), arrivals);
    site.correct();
    progress.step("the publisher corrects the report from Korea");
    crawl(settings, List.of(feed), arrivals);
  }

  private void crawl(Settings settings, List<Source> sources, Arrivals arrivals)
      throws InterruptedException, SQLException {
    sources.forEach(source -> progress.step("crawling " + source.address()));
    CrawlProgress visits =
        event -> {
          progress.visit(event);
          if (event.outcome() == Outcome.PUBLISHED && event.articleId() != null) {
            arrivals.expect(event.articleId(), event.revision());
          }
        };
    IngestService.crawlOnce(settings, sources, Metrics.registry(), visits);
    List<String> missing = arrivals.await(ARRIVAL);
    if (!missing.isEmpty()) {
      throw new CommandException(
          missing.size() + " article(s) did not arrive in the database: see the log in " + data);
    }
    progress.step("all facts are in the database");
  }

  private void report(Report report, boolean corrected) throws SQLException {
    heading("Facts");
    int facts = report.facts();
    out.accept(facts + " facts, each with its evidence");
    if (facts > 0) {
      heading("Where one of them comes from");
      report.trace();
    }
    if (corrected) {
      heading("What the correction changed");
      report.corrections();
    }
  }

  private void heading(String text) {
    out.accept("");
    out.accept(text);
  }
}
