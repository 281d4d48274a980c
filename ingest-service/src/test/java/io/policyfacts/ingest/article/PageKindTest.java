package io.policyfacts.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are no articles, in eight languages, and articles that speak of such pages. */
class PageKindTest {
  private static final URI ADDRESS = URI.create("https://gazette.example/x");

  static List<String> rows() throws IOException, URISyntaxException {
    Path file =
        Path.of(Objects.requireNonNull(PageKindTest.class.getResource("kinds.tsv")).toURI());
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tellsWhatAPageIs(String row) {
    String[] columns = row.split("\t", -1);
    String html = "<title>" + columns[1] + "</title><body>" + columns[2] + "</body>";
    ReadPage page = PageReader.read(html, ADDRESS);
    assertEquals(columns[0], page instanceof NotAnArticle none ? none.reason().word() : "-");
  }
}
