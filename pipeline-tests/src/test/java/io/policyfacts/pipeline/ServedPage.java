package io.policyfacts.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.policyfacts.ingest.source.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One news page on loopback, whose paragraphs can be changed. */
final class ServedPage implements AutoCloseable {
  private final HttpServer server;
  private volatile String paragraphs = "";

  private ServedPage(HttpServer server) {
    this.server = server;
  }

  /** Serves a page with these paragraphs. */
  static ServedPage open(String... paragraphs) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ServedPage page = new ServedPage(server);
    page.say(paragraphs);
    server.createContext("/", page::answer);
    server.start();
    return page;
  }

  /** Changes the page. */
  void say(String... text) {
    paragraphs = "<p>" + String.join("</p><p>", text) + "</p>";
  }

  /** The page as a source. */
  Source source() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/news/plan.html";
    return Source.of("page", Source.Kind.PAGE, URI.create(address)).onLoopback();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String html =
        """
        <!doctype html><html lang="en"><head><title>Japan pays for chips</title>
        <meta property="og:type" content="article">
        <meta property="article:published_time" content="2025-02-18T09:00:00+09:00"></head>
        <body><nav><a href="#">99 billion euros</a></nav>
        <article><h1>Japan pays for chips</h1>%s</article></body></html>
        """
            .formatted(paragraphs);
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
