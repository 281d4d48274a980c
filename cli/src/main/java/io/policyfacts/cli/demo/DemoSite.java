package io.policyfacts.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A small news site on loopback, one page of which is corrected while it is served. */
public final class DemoSite implements AutoCloseable {
  private static final String FOLDER = "/demo-site";
  private static final String FEED = "/feed.xml";
  private static final String BASE = "{{base}}";
  private static final Pattern PAGE = Pattern.compile("/articles/[a-z-]+\\.html");
  private static final String CORRECTED_PAGE = "/articles/korea-national-ai-computing-center.html";
  private static final String CORRECTION = ".corrected.html";
  private static final Pattern CORRECTION_ITEM =
      Pattern.compile(
          "<!-- corrected version: begin -->.*?<!-- corrected version: end -->", Pattern.DOTALL);

  private final HttpServer server;
  private volatile boolean corrected;

  private DemoSite(HttpServer server) {
    this.server = server;
  }

  /** Serves the site at a free port. */
  public static DemoSite open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      DemoSite site = new DemoSite(server);
      server.createContext("/", site::answer);
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException("no free port for the sample site", e);
    }
  }

  /** Address of its feed. */
  public URI feed() {
    return URI.create(base() + FEED);
  }

  /** Puts the corrected page in the place of the original. */
  public void correct() {
    corrected = true;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String content = content(path);
      byte[] body = (content == null ? "no such page\n" : content).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type(path));
      exchange.sendResponseHeaders(content == null ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(String path) {
    return path.equals(FEED) ? "application/rss+xml" : "text/html; charset=utf-8";
  }

  private @Nullable String content(String path) throws IOException {
    if (path.equals(FEED)) {
      String feed = resource(path);
      return feed == null ? null : CORRECTION_ITEM.matcher(feed).replaceAll("");
    }
    if (path.equals(CORRECTED_PAGE) && corrected) {
      return resource(path.replace(".html", CORRECTION));
    }
    return PAGE.matcher(path).matches() ? resource(path) : null;
  }

  private @Nullable String resource(String path) throws IOException {
    try (InputStream in = DemoSite.class.getResourceAsStream(FOLDER + path)) {
      return in == null
          ? null
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(BASE, base());
    }
  }
}
