package io.policyfacts.runtime;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The process around a service: help, settings, health and metrics, SIGTERM, exit code. */
public final class ServiceProcess {
  /** Port of {@code /livez}, {@code /readyz} and {@code /metrics}. */
  public static final Setting<Integer> HTTP_PORT =
      Setting.number("HTTP_PORT", "port of /livez, /readyz and /metrics; 0 is any", 8080, 0, 65535);

  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
  private static final int BAD_USAGE = 2;
  private static final int DIED = 1;
  private static final int STOPPED = 0;

  private final String name;
  private final String purpose;
  private final List<Setting<?>> settings;
  private final Starter starter;

  /** Starts a service from its settings, registering its metrics. */
  @FunctionalInterface
  public interface Starter {
    /** The started service. */
    Service start(Settings settings, PrometheusMeterRegistry metrics);
  }

  /**
   * Describes a service's process.
   *
   * @param name the service's name, as in {@code ce_source}
   * @param purpose one sentence for {@code --help}
   * @param settings all its settings except {@link #HTTP_PORT}
   * @param starter starts it
   */
  public ServiceProcess(String name, String purpose, List<Setting<?>> settings, Starter starter) {
    this.name = name;
    this.purpose = purpose;
    this.settings = new ArrayList<>(settings);
    this.settings.add(HTTP_PORT);
    this.starter = starter;
  }

  /**
   * Runs until the service ends or the process is told to stop.
   *
   * @return exit code: 0 after a clean stop, 1 if the service died, 2 for wrong usage or settings
   */
  public int run(String[] args, Map<String, String> environment, PrintStream out) {
    if (args.length > 0) {
      return usage(args, out);
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Settings values = new Settings(environment);
    try {
      values.check(settings);
    } catch (BadSettingException e) {
      out.println(name + ": " + e.getMessage() + ". See --help.");
      return BAD_USAGE;
    }
    StopSignal signal = new StopSignal(name);
    Traces traces = Traces.start(name, environment);
    int code = serve(values, signal, out);
    traces.close();
    return signal.ended(code);
  }

  private int serve(Settings values, StopSignal signal, PrintStream out) {
    PrometheusMeterRegistry metrics = Metrics.registry();
    try (Service service = starter.start(values, metrics);
        Endpoints endpoints = Endpoints.open(values.get(HTTP_PORT), service, metrics)) {
      Metrics.bind(metrics, name, service);
      LOG.info("{} {} runs, health on port {}", name, Version.CURRENT, endpoints.port());
      signal.closes(service);
      service.await();
      LOG.info("{} has stopped", name);
      return STOPPED;
    } catch (BadSettingException e) {
      out.println(name + ": " + e.getMessage() + ". See --help.");
      return BAD_USAGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return STOPPED;
    } catch (IOException | RuntimeException e) {
      LOG.error("{} died", name, e);
      return DIED;
    }
  }

  private int usage(String[] args, PrintStream out) {
    boolean help = args.length == 1 && args[0].equals("--help");
    if (!help) {
      out.println(name + ": takes no argument \"" + args[0] + "\"; settings are variables:");
    }
    out.println(name + " " + Version.CURRENT + ": " + purpose + "\n\nEnvironment variables:");
    out.print(Settings.help(settings));
    return help ? 0 : BAD_USAGE;
  }
}
