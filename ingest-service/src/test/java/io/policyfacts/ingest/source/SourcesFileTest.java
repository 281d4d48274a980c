package io.policyfacts.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.runtime.BadSettingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
  @TempDir Path folder;

  @Test
  void readsEveryKindAndField() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    List<Source> sources =
        load(
            """
            sources:
              - {name: wire, kind: feed, address: "https://news.example/feed.xml", interval: 5m,
                 language: pt-BR, publisher: Example Wire, delay: 5s, loopback: true}
              - {name: one, kind: page, address: "http://news.example/a"}
              - {name: files, kind: folder, address: pages}
            """);
    URI feed = URI.create("https://news.example/feed.xml");
    assertEquals(
        List.of(
            new Source(
                "wire",
                Source.Kind.FEED,
                feed,
                Duration.ofMinutes(5),
                "pt-BR",
                "Example Wire",
                null,
                Duration.ofSeconds(5),
                true),
            Source.of("one", Source.Kind.PAGE, URI.create("http://news.example/a")),
            Source.of("files", Source.Kind.FOLDER, pages.toUri())),
        sources);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {} | : has no list "sources:" of entries with name, kind and address
          sources: [] | : has no list "sources:" of entries with name, kind and address
          sources: [7] | , entry 1: must have the fields name, kind and address
          sources: [{name: a, kind: feed}] | , entry 1 (a): address is missing
          sources: [{kind: feed, address: 'http://h/'}] | , entry 1: name is missing
          sources: [{name: a, kind: rss, address: 'http://h/'}] | , entry 1 (a): kind must be one of feed, sitemap, section, page, folder, not "rss"
          sources: [{name: a, kind: feed, address: 'ftp://h/'}] | , entry 1 (a): address must be a URL with http or https and a host, not "ftp://h/"
          sources: [{name: a, kind: folder, address: nowhere}] | , entry 1 (a): address must be a folder that exists, not "nowhere"
          sources: [{name: a, kind: page, address: 'http://h/', interval: often}] | , entry 1 (a): interval must be a number with s, m, h or d, for example 15m, not "often"
          sources: [{name: a, kind: page, address: 'http://h/', language: '?'}] | , entry 1 (a): language must be a BCP 47 tag, for example en or pt-BR, not "?"
          sources: [{name: a, kind: page, url: 'http://h/'}] | , entry 1 (a): unknown field "url"; allowed are name, kind, address, interval, language, publisher, links, delay, loopback
          sources: [{name: a, kind: page, address: 'http://h/'}, {name: a, kind: page, address: 'http://i/'}] | , entry 2 (a): name "a" is used twice: names must be unique
          """)
  void aWrongEntryIsNamedWithWhatIsAllowed(String yaml, String message) throws IOException {
    Exception e = assertThrows(BadSettingException.class, () -> load(yaml));
    assertEquals(folder.resolve("sources.yaml") + message, e.getMessage());
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    Exception e =
        assertThrows(BadSettingException.class, () -> load("sources:\n  - name: a\n kind: [\n"));
    String start = folder.resolve("sources.yaml") + ", line 3: is no YAML: ";
    assertTrue(String.valueOf(e.getMessage()).startsWith(start), e.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("none.yaml");
    Exception e = assertThrows(BadSettingException.class, () -> SourcesFile.load(missing));
    assertEquals(missing + ": there is no such file of sources", e.getMessage());
  }

  private List<Source> load(String yaml) throws IOException {
    return SourcesFile.load(Files.writeString(folder.resolve("sources.yaml"), yaml));
  }
}
