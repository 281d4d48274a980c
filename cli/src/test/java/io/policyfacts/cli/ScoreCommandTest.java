package io.policyfacts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.cli.show.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTest {
  private static final String TEXT = "The AI ministry of Chile plans to buy 9,000 GPUs by 2027.";
  private static final String GOLD =
      "{\"facts\":[{\"metric\":\"gpu_count\",\"min\":9000,\"max\":9000,\"comparator\":\"=\","
          + "\"unit\":\"GPU\",\"country\":\"CL\",\"subject\":[\"GPUs\",null],\"actor\":[],"
          + "\"status\":\"planned\",\"period\":{\"from\":null,\"to\":\"2027\"},"
          + "\"quote\":\"9,000 GPUs\",\"start\":38,\"end\":48}]}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void anArticleWithGold() throws Exception {
    Files.createDirectories(folder.resolve("gold"));
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/a.txt"), TEXT);
    Files.writeString(folder.resolve("articles/b.txt"), "no gold of this one");
    Files.writeString(folder.resolve("gold/a.gold.json"), GOLD);
  }

  @Test
  void scoresAFolder() {
    assertEquals(0, score("articles", "gold", "--only", "a"));
    assertTrue(out().startsWith("quantity  P 1.000  R 1.000  F1 1.000"), out());
    assertTrue(out().contains("1 articles, 1 gold facts, 1 predicted, scale errors 0"), out());
    assertEquals("", err());
  }

  @Test
  void printsTheFiguresAsJson() {
    assertEquals(0, score("articles", "gold", "--json"));
    assertTrue(out().startsWith("{\"articles\":1,\"gold\":1,\"predicted\":1,"), out());
    assertTrue(out().contains("\"fact\":[1.0000,1.0000,1.0000]"), out());
  }

  @Test
  void countsTheFactsOfAMissingArticleAsMissed() throws Exception {
    Files.writeString(folder.resolve("gold/c.gold.json"), GOLD);
    assertEquals(1, score("articles", "gold", "--misses", "9"));
    assertTrue(out().contains("MISS | c | 9,000 GPUs | gold gpu_count 9000..9000 GPU"), out());
    assertTrue(err().contains("1 of the gold have no article"), err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "[]              | is no gold",
        "{\"facts\": 7}  | is no gold",
        "{}              | has no field \"facts\"",
        "{\"facts\":[{}]}| a gold fact has no metric",
      })
  void namesAFileThatIsNoGold(String json, String problem) throws Exception {
    Path file = Files.writeString(folder.resolve("gold/a.gold.json"), json);
    assertEquals(1, score("articles", "gold"));
    assertTrue(err().contains(file + ": ") && err().contains(problem), err());
    assertEquals(1, err().lines().count(), err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "articles | articles | holds no .gold.json file",
        "articles | none     | cannot be listed",
        "none     | gold     | there is no such file",
      })
  void namesAWrongFolder(String articles, String gold, String problem) {
    assertEquals(1, score(articles, gold));
    assertTrue(err().contains(problem), err());
  }

  @Test
  void namesAnUnknownArticle() {
    assertEquals(1, score("articles", "gold", "--only", "x"));
    assertTrue(err().contains("no gold for x"), err());
  }

  private int score(String articles, String gold, String... options) {
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.NONE,
            Map.of());
    String[] args = new String[options.length + 3];
    args[0] = "score";
    args[1] = folder.resolve(articles).toString();
    args[2] = folder.resolve(gold).toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return PolicyFacts.run(console, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
