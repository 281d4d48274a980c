package io.policyfacts.cli.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.contracts.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
  private static final String PAGE =
      "<html><head><title>Chips</title><script type=\"application/ld+json\">"
          + "{\"@type\":\"NewsArticle\",\"headline\":\"Chips for Seoul\"}</script></head><body>"
          + "<article><h1>Chips for Seoul</h1>"
          + "<p>The government plans to buy 10,000 chips of the newest kind for its centre.</p>"
              .repeat(8)
          + "</article></body></html>";

  @TempDir Path folder;

  @Test
  void takesTextVerbatim() throws Exception {
    String text = " first line\r\n\n\tsecond \u00a0 \ud83d\ude00\n";
    Article article = article(file("south-korea.v2.txt", text));
    assertEquals("south-korea.v2", article.id());
    assertEquals(text, article.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "{'id':'a','text':'t'}                                   | a | null | null    | null",
        "{'id':'a','text':'t','title':'T','language':'pt-br'}    | a | T    | pt-BR   | null",
        "{'id':'a','text':'t','publishedAt':'2025-02'}           | a | null | null    | 2025-02",
        "{'id':'a','text':'t','publishedAt':'February 18th'}     | a | null | null    | null",
        "{'id':'a','text':'t','publishedAt':20250218,'title':7}  | a | null | null    | null",
        "{'id':'a','text':'t','language':'not a tag','more':[1]} | a | null | null    | null",
      })
  void usesWhatIsWellFormedInJson(
      String json,
      String id,
      @Nullable String title,
      @Nullable String language,
      @Nullable String publishedAt)
      throws Exception {
    Article article = article(file("x.json", json.replace('\'', '"')));
    assertEquals(id, article.id());
    assertEquals("t", article.text());
    assertEquals(title, article.title());
    assertEquals(language, article.language());
    assertEquals(publishedAt, article.publishedAt() == null ? null : "" + article.publishedAt());
  }

  @Test
  void readsAnArticleALineAndGoesOnAfterABadOne() throws Exception {
    String file =
        file(
                "many.jsonl",
                "{\"id\": \"a\", \"text\": \"t\"}\n\n{\"id\": \"b\"\n[1]\n"
                    + "{\"id\": 7, \"text\": \"\"}")
            .toString();
    assertEquals(
        List.of(
            "a",
            file + ":3: ends in the middle of its JSON",
            file + ":4: holds no JSON object",
            "7"),
        read(file).stream().map(InputsTest::brief).toList());
  }

  /** The article's id, or the problem up to its place or way out. */
  private static String brief(Input input) {
    return input instanceof Input.Read read
        ? read.article().id()
        : input.name() + ": " + ((Input.Unreadable) input).problem().split("( \\(line|: )", 2)[0];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'a','text':'t'}~{'id':'b','text':'t'}     | a b",
        "{'id':'a','text':'t'}                           | a",
        "{'id':'a'}~{'id':'b','text':'t'}                | stdin:1: has no text field 'text' b",
        "{~'id':'a',~'text':'t'~}                        | a",
        "{'id':'a','text':~                              | standard input: ends in the middle",
      })
  void tellsLinesOnStandardInputFromOneArticle(String content, String expected) throws Exception {
    byte[] bytes = content.replace('\'', '"').replace('~', '\n').getBytes(StandardCharsets.UTF_8);
    List<String> read = new ArrayList<>();
    new Inputs(new ByteArrayInputStream(bytes))
        .read(List.of("-"), input -> read.add(brief(input).replace('"', '\'')));
    assertTrue(String.join(" ", read).startsWith(expected), read::toString);
  }

  @Test
  void readsPages() throws Exception {
    Article article = article(file("page.html", PAGE));
    assertEquals("page", article.id());
    assertEquals("Chips for Seoul", article.title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"json\", \"text\": \"t\"} | json",
        "plain text                          | stdin",
      })
  void tellsTheFormOfStandardInputByItsBeginning(String content, String id) throws Exception {
    Inputs inputs = new Inputs(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    List<Input> read = new ArrayList<>();
    inputs.read(List.of("-"), read::add);
    assertEquals(id, ((Input.Read) read.get(0)).article().id());
  }

  @Test
  void readsTheFilesOfAFolderByName() throws Exception {
    file("b.txt", "text");
    file("a.json", "{\"id\": \"first\", \"text\": \"t\"}");
    file("notes.md", "no article");
    List<Input> read = read(folder.toString());
    assertEquals(List.of("a.json", "b.txt"), read.stream().map(InputsTest::fileName).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.txt   |                      | is empty",
        "blank.txt   | ' \n\t '             | nothing but blanks",
        "zero.txt    | 'PK\u0003\u0004\u0000\u0000' | is no text",
        "ctrl.txt    | '\u0001\u0002\u0003\u0004ab' | is no text",
        "cut.json    | '{\"id\": \"a\", \"te' | ends in the middle of its JSON (line 1, column",
        "bad.json    | '{\"id\": nonsense}'   | is no JSON (line 1, column",
        "array.json  | '[1, 2]'              | holds no JSON object",
        "noid.json   | '{\"text\": \"t\"}'    | has no text field \"id\"",
        "notext.json | '{\"id\": \"a\"}'      | has no text field \"text\"",
        "empty.html  |                      | is empty",
        "login.html  | '<form><input type=password></form>' | is no article",
      })
  void tellsWhatIsWrong(String name, @Nullable String content, String problem) throws Exception {
    assertProblem(file(name, content == null ? "" : content), problem);
  }

  @Test
  void tellsAnotherEncoding() throws Exception {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "Le coût".getBytes(StandardCharsets.ISO_8859_1));
    assertProblem(file, "is not UTF-8 (byte 0xFB at 5): convert it");
  }

  @Test
  void tellsAMissingFile() {
    assertProblem(folder.resolve("missing.txt"), "there is no such file");
  }

  @Test
  void tellsAFolderWithoutArticles() {
    assertProblem(folder, "holds no .json, .jsonl, .txt or .html file");
  }

  @Test
  void tellsAFileThatIsTooLargeWithoutReadingIt() throws Exception {
    Path file = folder.resolve("huge.txt");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(1L << 40);
    }
    assertProblem(file, "is larger than 8 MiB");
  }

  @Test
  void goesOnAfterAFileThatCannotBeRead() throws Exception {
    Path good = file("good.txt", "text");
    List<Input> read = new ArrayList<>();
    inputs().read(List.of(folder.resolve("missing").toString(), good.toString()), read::add);
    assertTrue(read.get(0) instanceof Input.Unreadable);
    assertTrue(read.get(1) instanceof Input.Read);
  }

  private void assertProblem(Path file, String problem) {
    Input.Unreadable unreadable = (Input.Unreadable) read(file.toString()).get(0);
    assertEquals(file.toString(), unreadable.name());
    assertTrue(unreadable.problem().contains(problem), unreadable.problem());
    assertEquals(1, unreadable.problem().lines().count());
  }

  private Article article(Path file) {
    return ((Input.Read) read(file.toString()).get(0)).article();
  }

  private static List<Input> read(String name) {
    List<Input> read = new ArrayList<>();
    inputs().read(List.of(name), read::add);
    return read;
  }

  private static Inputs inputs() {
    return new Inputs(new ByteArrayInputStream(new byte[0]));
  }

  private static String fileName(Input input) {
    return String.valueOf(Path.of(input.name()).getFileName());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
