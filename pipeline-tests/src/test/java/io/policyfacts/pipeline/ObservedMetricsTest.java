package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.policyfacts.cli.demo.DemoSite;
import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.contracts.Topics;
import io.policyfacts.ingest.IngestService;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.source.Source;
import io.policyfacts.runtime.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What dashboards and alerts ask for is what the services tell. */
@Timeout(180)
class ObservedMetricsTest {
  private static final Path OBSERVE = Path.of("..", "deploy", "observe");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:policyfacts|kafka|jvm|process)_[a-z0-9_]+");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z][a-z0-9_]*)[{ ]");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

  @Test
  void everyMetricThatIsWatchedIsTold(@TempDir Path folder) throws Exception {
    PrometheusMeterRegistry registry = Metrics.registry();
    try (Rig rig = Rig.embedded(folder)) {
      Pipeline services =
          rig.closing(
              Pipeline.start(List.of(Pipeline.SINK, Pipeline.EXTRACT), rig.settings(), registry));
      Metrics.bind(registry, "all", services);
      rig.send(Topics.ARTICLES, "poison", "{".getBytes(StandardCharsets.UTF_8));
      rig.flush();
      try (DemoSite site = DemoSite.open()) {
        Source feed = Source.of("sample", Source.Kind.FEED, site.feed()).onLoopback();
        IngestService.crawlOnce(rig.settings(), List.of(feed), registry, CrawlProgress.SILENT);
      }
      rig.awaitCount("SELECT count(*) FROM dead_letters", 1);
      rig.awaitCount("SELECT count(*) FROM current_facts", 10);
      Set<String> watched = watched();
      assertTrue(watched.size() > 20, watched::toString);
      Rig.until(
          "told is " + watched, () -> found(SAMPLE, 1, registry.scrape()).containsAll(watched));
    }
  }

  @Test
  void everyAlertHasAnEntryInTheRunbook() throws IOException {
    String runbook = Files.readString(Path.of("..", "docs", "OPERATING.md"));
    Set<String> alerts = found(ALERT, 1, Files.readString(OBSERVE.resolve("alerts.yml")));
    assertEquals(
        Set.of(),
        alerts.stream()
            .filter(alert -> !runbook.contains("### " + alert + "\n"))
            .collect(Collectors.toSet()));
  }

  private static Set<String> watched() throws IOException {
    Set<String> watched = new TreeSet<>();
    try (Stream<Path> files = Files.walk(OBSERVE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        watched.addAll(found(METRIC, 0, Files.readString(file)));
      }
    }
    return watched;
  }

  private static Set<String> found(Pattern pattern, int group, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }
}
