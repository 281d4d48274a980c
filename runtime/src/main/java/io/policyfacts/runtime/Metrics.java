package io.policyfacts.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The metrics that every process has. */
public final class Metrics {
  private Metrics() {}

  /** A registry that already measures the Java virtual machine. */
  // The collector's notifications are needed for as long as the process lives.
  @SuppressWarnings("resource")
  public static PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new JvmGcMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    return registry;
  }

  /**
   * Tells whether a service is ready, and which version it is.
   *
   * @param name the service's name
   */
  public static void bind(PrometheusMeterRegistry registry, String name, Service service) {
    Gauge.builder("policyfacts.service.ready", service, s -> s.notReadyBecause().isEmpty() ? 1 : 0)
        .description("1 if the service does its work now")
        .tag("service", name)
        .register(registry);
    Gauge.builder("policyfacts.service.info", () -> 1)
        .description("Version of the service")
        .tag("service", name)
        .tag("version", Version.CURRENT)
        .register(registry);
  }
}
