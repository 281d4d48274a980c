package io.policyfacts.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.List;
import java.util.Map;

/**
 * OpenTelemetry's traces, set up by its usual {@code OTEL_} environment variables; without them
 * nothing is traced.
 */
public final class Traces implements AutoCloseable {
  /** Any of them switches traces on. */
  private static final List<String> SWITCHES =
      List.of(
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
          "OTEL_TRACES_EXPORTER");

  private static final String NAME = "io.policyfacts";

  private static volatile Tracer tracer = OpenTelemetry.noop().getTracer(NAME);

  private final Runnable end;

  private Traces(Runnable end) {
    this.end = end;
  }

  /**
   * Begins to trace if the environment says so; what is traced is sent until this is closed.
   *
   * @param service the service's name in traces
   */
  public static Traces start(String service, Map<String, String> environment) {
    if (SWITCHES.stream().allMatch(s -> environment.getOrDefault(s, "").isBlank())) {
      return new Traces(() -> {});
    }
    Map<String, String> defaults =
        Map.of(
            "otel.service.name", service,
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");
    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> defaults)
            .disableShutdownHook()
            .build()
            .getOpenTelemetrySdk();
    use(sdk);
    return new Traces(sdk::close);
  }

  /** Traces from now on by what is given. */
  public static void use(OpenTelemetry telemetry) {
    tracer = telemetry.getTracer(NAME);
  }

  static Tracer tracer() {
    return tracer;
  }

  /** Sends what was traced, and traces no longer. */
  @Override
  public void close() {
    use(OpenTelemetry.noop());
    end.run();
  }
}
