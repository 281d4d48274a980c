package io.policyfacts.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.ingest.article.ReadPage.ArticlePage;
import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePagesTest {
  private static final URI ADDRESS = URI.create("https://gazette.example/news/centre");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String TEXT =
      "<h1>Größe und Maß</h1><p>"
          + "Die Behörde prüft, ob größere Rechenzentren künftig höhere Gebühren zahlen müssen. "
              .repeat(4)
          + "</p>";

  @ParameterizedTest
  @CsvSource({"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<a href=x>"})
  void aHundredThousandLevelsAreRead(String tag) {
    String deep = tag.repeat(100_000) + TEXT;
    ReadPage page = read(deep.getBytes(StandardCharsets.UTF_8), "");
    assertTrue(page instanceof ArticlePage || page instanceof NotAnArticle);
  }

  @Test
  void whatIsNoTextIsNamed() {
    assertEquals("empty", reason(new byte[0]));
    assertEquals("empty", reason(" \n ".getBytes(StandardCharsets.UTF_8)));
    assertEquals("too-large", reason(new byte[PageReader.MOST_BYTES + 1]));
    byte[] image = new byte[5000];
    new Random(7).nextBytes(image);
    assertEquals("binary", reason(image));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, text/html; charset=iso-8859-1",
    "UTF-16, ''",
    "windows-1252, ''",
    "windows-1252, text/html; charset=utf-8",
    "ISO-8859-15, text/html; charset=iso-8859-15",
    "windows-1252, text/html; charset=no-such-charset"
  })
  void lettersSurviveAWrongCharset(String charset, String contentType) {
    ReadPage page = read(TEXT.getBytes(Charset.forName(charset)), contentType);
    ArticlePage article = assertInstanceOf(ArticlePage.class, page);
    assertTrue(article.text().startsWith("Die Behörde prüft, ob größere"), article.text());
  }

  @ParameterizedTest
  @CsvSource({
    "EUC-KR, byline-korean, ''",
    "EUC-KR, byline-korean, text/html; charset=utf-8",
    "EUC-KR, byline-korean, text/html; charset=iso-8859-1",
    "Shift_JIS, byline-japanese, ''",
    "EUC-JP, byline-japanese, ''",
    "GB18030, byline-chinese, ''",
    "GB18030, byline-chinese, text/html; charset=gb2312",
    "x-windows-949, byline-korean, text/html; charset=ks_c_5601-1987"
  })
  void undeclaredEncodingsOfEastAsiaAreDetected(String charset, String name, String contentType)
      throws IOException, URISyntaxException {
    String html =
        Files.readString(fixture(name)).replace("<meta charset=\"utf-8\">", "<meta name=x>");
    ReadPage page = read(html.getBytes(Charset.forName(charset)), contentType);
    assertEquals(read(html.getBytes(StandardCharsets.UTF_8), ""), page);
  }

  @Test
  void textThatWasEncodedTwiceIsRepaired() {
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    String twice = new String(utf8, Charset.forName("windows-1252"));
    ReadPage page = read(twice.getBytes(StandardCharsets.UTF_8), "");
    assertEquals("Größe und Maß", assertInstanceOf(ArticlePage.class, page).title());
  }

  @ParameterizedTest
  @CsvSource({"a", "' '", "<", "&", "<p>", "<!--", "<script>", "'<h2>x</h2>'", "{", "12.3.2025 "})
  void aMebibyteOfOneThingIsReadInTime(String thing) {
    String page = TEXT + thing.repeat(1024 * 1024 / thing.length());
    read(page.getBytes(StandardCharsets.UTF_8), "");
    String inScript = "<script type=application/ld+json>" + page + "</script>" + TEXT;
    read(inScript.getBytes(StandardCharsets.UTF_8), "");
    String inTitle = "<title>" + page + "</title><meta name=author content='" + page + "'>" + TEXT;
    read(inTitle.getBytes(StandardCharsets.UTF_8), "");
  }

  static List<String> pages() throws IOException, URISyntaxException {
    return PageReaderTest.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aMutatedPageIsAlwaysReadOrNamed(String name) throws IOException, URISyntaxException {
    byte[] page = Files.readAllBytes(fixture(name));
    Random random = new Random(name.hashCode());
    for (int round = 0; round < 60; round++) {
      ReadPage read = read(mutated(page, random), "text/html");
      if (read instanceof ArticlePage article) {
        assertFalse(article.text().isBlank());
      }
    }
  }

  private static Path fixture(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(PageReaderTest.class.getResource("pages/" + name + ".html"))
            .toURI());
  }

  private static byte[] mutated(byte[] page, Random random) {
    byte[] mutated = page.clone();
    for (int change = 0; change < 1 + random.nextInt(40); change++) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(4)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated[at] = (byte) "<>\"'&/={}[]:;-".charAt(random.nextInt(14));
        case 2 -> {
          int from = random.nextInt(mutated.length);
          int length = Math.min(random.nextInt(200), mutated.length - Math.max(at, from));
          System.arraycopy(page, from, mutated, at, length);
        }
        default -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
      }
    }
    return mutated;
  }

  private static String reason(byte[] page) {
    return assertInstanceOf(NotAnArticle.class, read(page, "")).reason().word();
  }

  private static ReadPage read(byte[] page, String contentType) {
    return assertTimeoutPreemptively(LIMIT, () -> PageReader.read(page, ADDRESS, contentType));
  }
}
