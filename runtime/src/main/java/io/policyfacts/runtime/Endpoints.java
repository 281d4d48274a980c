package io.policyfacts.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Health and metrics of a service over HTTP. */
final class Endpoints implements AutoCloseable {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "endpoints");
            thread.setDaemon(true);
            return thread;
          });

  private record Answer(int status, String type, String body) {}

  private Endpoints(HttpServer server) {
    this.server = server;
  }

  /**
   * Serves {@code /livez}, {@code /readyz} and {@code /metrics}.
   *
   * @throws BadSettingException if the port is in use
   */
  static Endpoints open(int port, Service service, PrometheusMeterRegistry metrics)
      throws IOException {
    Endpoints endpoints = new Endpoints(bind(port));
    endpoints.answer("/livez", () -> health(service.alive() ? "" : "needs a restart"));
    endpoints.answer("/readyz", () -> health(service.notReadyBecause()));
    endpoints.answer("/metrics", () -> new Answer(OK, PROMETHEUS, metrics.scrape()));
    endpoints.server.setExecutor(endpoints.threads);
    endpoints.server.start();
    return endpoints;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer bind(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(port), 0);
    } catch (BindException e) {
      throw new BadSettingException(
          ServiceProcess.HTTP_PORT.name() + " " + port + " is in use: choose another port");
    }
  }

  private static Answer health(String problem) {
    return problem.isEmpty()
        ? new Answer(OK, TEXT, "ok\n")
        : new Answer(UNAVAILABLE, TEXT, problem + "\n");
  }

  private void answer(String path, Supplier<Answer> answers) {
    server.createContext(path, exchange -> send(exchange, answers.get()));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
