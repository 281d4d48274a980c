package io.policyfacts.benchmarks.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.contracts.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A folder of saved pages with what is known of them: {@code html/ID.html.gz} and {@code
 * truth.json}, an object by id with {@code url}, {@code title}, {@code authors}, {@code date} where
 * they are known.
 */
final class SavedPages {
  private SavedPages() {}

  /** A page and what is known of it. */
  static final class SavedPage {
    private final byte[] html;
    private final URI url;
    private final JsonNode known;

    private SavedPage(byte[] html, URI url, JsonNode known) {
      this.html = html;
      this.url = url;
      this.known = known;
    }

    /** Its bytes, which nobody changes. */
    byte[] html() {
      return html;
    }

    /** Where it came from. */
    URI url() {
      return url;
    }

    /** The truth's entry. */
    JsonNode known() {
      return known;
    }
  }

  /** Reads a folder. */
  static List<SavedPage> read(Path folder) throws IOException {
    JsonNode truth = Json.mapper().readTree(folder.resolve("truth.json").toFile());
    List<SavedPage> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : truth.properties()) {
      Path file = folder.resolve("html").resolve(entry.getKey() + ".html.gz");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        pages.add(new SavedPage(in.readAllBytes(), url(entry.getValue(), file), entry.getValue()));
      }
    }
    return pages;
  }

  private static URI url(JsonNode known, Path file) {
    try {
      return URI.create(known.path("url").asText());
    } catch (IllegalArgumentException e) {
      return file.toUri();
    }
  }
}
