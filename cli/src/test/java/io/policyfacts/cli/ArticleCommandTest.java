package io.policyfacts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleCommandTest {
  private static final String PARAGRAPH =
      "The ministry said on Monday that it would spend 40 billion crowns on a national centre. ";
  private static final String PAGE =
      "<html lang=en><body><h1>A plan</h1><p>"
          + PARAGRAPH.repeat(2)
          + "</p><p>"
          + PARAGRAPH
          + "</p></body></html>";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path page = Path.of("");

  @BeforeEach
  void writePage() throws IOException {
    page = folder.resolve("a.b.html.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(page))) {
      packed.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aPackedPageIsOneLineOfTheContract() throws IOException {
    assertEquals(0, run("--format", "jsonl", "--url", "https://h.example/a?utm_id=1", page));
    JsonNode article = Json.mapper().readTree(text(out));
    assertEquals("a.b", article.path("id").asText());
    assertEquals("https://h.example/a", article.path("url").asText());
    assertEquals("A plan", article.path("title").asText());
    assertTrue(article.path("text").asText().startsWith(PARAGRAPH.strip()));
  }

  @Test
  void aPageThatIsNoArticleIsNamedAndTheRestGoesOn() throws IOException {
    Path login = Files.writeString(folder.resolve("login.html"), "<input type=password>");
    assertEquals(0, run(login, page));
    assertTrue(text(err).startsWith("policyfacts article: " + login + ": is no article (login): "));
    assertTrue(text(out).startsWith("A plan\n"), text(out));
  }

  @Test
  void aPageThatIsNoArticleIsALineForPrograms() throws IOException {
    Path login = Files.writeString(folder.resolve("login.html"), "<input type=password>");
    assertEquals(0, run("--format", "jsonl", login));
    JsonNode line = Json.mapper().readTree(text(out));
    assertEquals("login", line.path("id").asText());
    assertEquals("login", line.path("notAnArticle").asText());
    assertEquals("", line.path("text").asText("-"));
  }

  @Test
  void aMissingFileIsNamedAndTheRestGoesOn() {
    Path missing = folder.resolve("none.html");
    assertEquals(1, run(missing, page));
    assertTrue(text(err).contains(missing + ": there is no such file: check the name"));
    assertTrue(text(out).contains("A plan"));
  }

  @Test
  void oneAddressForTwoPagesIsWrongUsage() {
    assertEquals(2, run("--url", "https://h.example/a", page, page));
  }

  private int run(Object... arguments) {
    String[] args = new String[arguments.length + 1];
    args[0] = "article";
    for (int i = 0; i < arguments.length; i++) {
      args[i + 1] = arguments[i].toString();
    }
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.of(new Properties(), Map.of()),
            Map.of());
    return PolicyFacts.run(console, args);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
