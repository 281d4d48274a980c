package io.policyfacts.cli.local;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.policyfacts.ingest.IngestService;
import io.policyfacts.runtime.Ending;
import io.policyfacts.runtime.Service;
import io.policyfacts.runtime.ServiceProcess.Starter;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.SinkService;
import io.policyfacts.streams.ExtractService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Several services in this process; it ends when the first of them does. */
public final class Pipeline implements Service {
  /** Visits the sources again and again. */
  public static final Starter INGEST = IngestService::start;

  /** Makes facts of articles. */
  public static final Starter EXTRACT = ExtractService::start;

  /** Brings facts into the database. */
  public static final Starter SINK = SinkService::start;

  private final List<Service> services = new CopyOnWriteArrayList<>();
  private final Ending ending = new Ending();

  private Pipeline() {}

  /**
   * Starts the services in the given order.
   *
   * @throws io.policyfacts.runtime.BadSettingException if a setting is wrong; those that were
   *     started are closed again
   */
  public static Pipeline start(
      List<Starter> starters, Settings settings, PrometheusMeterRegistry metrics) {
    Pipeline pipeline = new Pipeline();
    try {
      starters.forEach(starter -> pipeline.add(starter.start(settings, metrics)));
    } catch (RuntimeException e) {
      pipeline.close();
      throw e;
    }
    return pipeline;
  }

  @Override
  public String notReadyBecause() {
    List<String> problems = new ArrayList<>();
    for (Service service : services) {
      String problem = service.notReadyBecause();
      if (!problem.isEmpty()) {
        problems.add(service.getClass().getSimpleName() + " " + problem);
      }
    }
    return String.join("; ", problems);
  }

  @Override
  public boolean alive() {
    return services.stream().allMatch(Service::alive);
  }

  @Override
  public void await() throws InterruptedException {
    ending.await();
  }

  /** Closes all services at the same time: each may take its seconds to leave its group. */
  @Override
  public synchronized void close() {
    CompletableFuture<?>[] closing =
        services.stream()
            .map(service -> CompletableFuture.runAsync(service::close))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(closing).join();
    ending.reach();
  }

  private void add(Service service) {
    services.add(service);
    Thread watch = new Thread(() -> watch(service), "watch-" + service.getClass().getSimpleName());
    watch.setDaemon(true);
    watch.start();
  }

  private void watch(Service service) {
    try {
      service.await();
      ending.reach();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      ending.reach(e);
    }
  }
}
