package io.policyfacts.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on loopback whose pages a test sets; it records what was asked. */
public final class LoopbackSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Starts it on a free port. */
  public LoopbackSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  /** The URL of a path. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What was asked so far: path and status. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Answers a path with a page, and with 304 while it is the same. */
  public void page(String path, String html) {
    String etag = "\"" + Integer.toHexString(html.hashCode()) + "\"";
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          if (same) {
            answer(exchange, 304, "text/html", new byte[0]);
          } else {
            answer(exchange, 200, type(path), html.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  /** Answers a path in any way. */
  public void on(String path, HttpHandler handler) {
    try {
      server.removeContext(path);
    } catch (IllegalArgumentException e) {
      // the first time there is nothing to remove
    }
    server.createContext(path, handler);
  }

  /** Sends an answer. */
  public void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    requests.add(exchange.getRequestURI().getPath() + " " + status);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static String type(String path) {
    return path.endsWith(".xml") ? "application/rss+xml" : "text/html; charset=utf-8";
  }
}
