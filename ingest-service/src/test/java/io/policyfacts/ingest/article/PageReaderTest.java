package io.policyfacts.ingest.article;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.policyfacts.ingest.article.ReadPage.ArticlePage;
import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages written for the project, each for one trap; what is expected stands beside each. */
class PageReaderTest {
  private static final String ADDRESS = "https://gazette.example/news/centre";

  static List<String> pages() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readsEveryPageAsExpected(String name) throws IOException, URISyntaxException {
    byte[] html = Files.readAllBytes(folder().resolve(name + ".html"));
    String expected = Files.readString(folder().resolve(name + ".expected"));
    int blank = expected.indexOf("\n\n");
    Map<String, String> fields = fields(blank < 0 ? expected : expected.substring(0, blank));
    ReadPage page =
        PageReader.read(html, URI.create(fields.getOrDefault("url", ADDRESS)), "text/html");
    if (fields.containsKey("none")) {
      assertEquals(fields.get("none"), assertInstanceOf(NotAnArticle.class, page).reason().word());
      return;
    }
    ArticlePage article = assertInstanceOf(ArticlePage.class, page);
    if (blank >= 0) {
      assertEquals(expected.substring(blank + 2).stripTrailing(), article.text());
    }
    assertAll(fields.entrySet().stream().map(field -> check(field, article)));
  }

  private static Executable check(Map.Entry<String, String> field, ArticlePage article) {
    Object found =
        switch (field.getKey()) {
          case "title" -> article.title();
          case "authors" -> String.join("; ", article.authors());
          case "publisher" -> article.publisher();
          case "published" -> article.publishedAt();
          case "modified" -> article.modifiedAt();
          case "language" -> article.language();
          case "url" -> field.getValue();
          default -> throw new IllegalArgumentException("no field " + field.getKey());
        };
    return () -> assertEquals(field.getValue(), String.valueOf(found), field.getKey());
  }

  private static Map<String, String> fields(String head) {
    Map<String, String> fields = new LinkedHashMap<>();
    head.lines()
        .filter(line -> line.contains(": "))
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              fields.put(line.substring(0, colon), line.substring(colon + 2));
            });
    return fields;
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(PageReaderTest.class.getResource("pages")).toURI());
  }
}
