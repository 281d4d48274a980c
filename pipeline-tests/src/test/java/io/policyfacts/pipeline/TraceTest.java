package io.policyfacts.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.policyfacts.cli.local.Pipeline;
import io.policyfacts.ingest.IngestService;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.runtime.Metrics;
import io.policyfacts.runtime.Traces;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One trace goes from the fetch of a page to the rows of its facts. */
@Timeout(180)
class TraceTest {
  private final Spans spans = new Spans();

  /** Keeps what is exported. */
  private static final class Spans implements SpanExporter {
    private final Queue<SpanData> all = new ConcurrentLinkedQueue<>();

    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
      all.addAll(ended);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @AfterEach
  void traceNoMore() {
    Traces.use(OpenTelemetry.noop());
  }

  @Test
  void aPageIsFollowedToItsRows(@TempDir Path folder) throws Exception {
    Traces.use(
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build());
    try (Rig rig = Rig.embedded(folder);
        ServedPage page =
            ServedPage.open(
                "The Japanese government wants more computing power of its own and has told"
                    + " parliament so in a long session that went on until the evening.",
                "The AI budget of the government rises to 120 billion yen in 2025, it said.")) {
      rig.closing(
          Pipeline.start(
              List.of(Pipeline.SINK, Pipeline.EXTRACT), rig.settings(), Metrics.registry()));
      IngestService.crawlOnce(
          rig.settings(), List.of(page.source()), new SimpleMeterRegistry(), CrawlProgress.SILENT);
      rig.awaitCount("SELECT count(*) FROM current_facts", 1);
      // the article's row and that of the fact
      Rig.until("two rows are traced", () -> named("store").size() == 2);
      assertEquals(
          Set.of("publish", "extract", "ledger", "store"),
          spans.all.stream().map(SpanData::getName).collect(Collectors.toSet()));
      assertEquals(1, spans.all.stream().map(SpanData::getTraceId).distinct().count(), "traces");
      String root = named("publish").get(0).getSpanId();
      assertEquals(
          Set.of(root),
          spans.all.stream()
              .filter(span -> !span.getName().equals("publish"))
              .map(SpanData::getParentSpanId)
              .collect(Collectors.toSet()));
    }
  }

  private List<SpanData> named(String name) {
    return spans.all.stream().filter(span -> span.getName().equals(name)).toList();
  }
}
