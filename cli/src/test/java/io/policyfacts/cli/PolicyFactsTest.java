package io.policyfacts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.cli.show.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PolicyFactsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"demo", "run", "extract", "score", "facts", "topics"})
  void eachCommandExplainsItself(String command) {
    assertEquals(0, run(Map.of(), command, "--help"));
    assertTrue(
        out().startsWith("Prints") || out().contains("Usage: policyfacts " + command), out());
    assertEquals("", err());
  }

  @Test
  void namesTheCommandsWhenCalledWithoutOne() {
    assertEquals(0, run(Map.of()));
    assertTrue(out().contains("extract"), out());
  }

  @ParameterizedTest
  @CsvSource({
    "extract, Missing required parameter",
    "score articles, Missing required parameter: 'GOLD'",
    "extract --explain --quantities x, are mutually exclusive",
    "explode, Unmatched argument",
    "extract --format yaml x.txt, Invalid value for option '--format'",
    "facts --country, Missing required parameter for option '--country'",
    "run --kafka-port many, Invalid value for option '--kafka-port'"
  })
  void tellsWrongUsage(String commandLine, String problem) {
    assertEquals(2, run(Map.of(), commandLine.split(" ", -1)));
    assertTrue(err().contains(problem), err());
  }

  @Test
  void extractsOneFactALine() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "no figures here");
    assertEquals(0, run(Map.of(), "extract", "--format", "jsonl", file.toString()));
    assertEquals("", out());
    assertEquals("", err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jsonl |"
            + " {\"id\":\"q\",\"quantities\":[{\"value\":2500000000,\"comparison\":\"=\",\"unit\":\"EUR\",\"surface\":\"€2.5"
            + " billion\",\"start\":2,\"end\":14,\"rule\":\"money/scaled\"},"
            + "{\"min\":2,\"max\":3,\"comparison\":\"range\",\"unit\":\"%\"",
        "table | q: 2 numbers",
        "json  | [",
      })
  void printsEveryNumberWithItsUnit(String format, String expected) throws Exception {
    Path file = Files.writeString(folder.resolve("q.txt"), "😀 €2.5 billion, up 2-3%.");
    assertEquals(
        0, run(Map.of(), "extract", "--quantities", "--format", format, file.toString()), err());
    assertTrue(out().startsWith(expected), out());
  }

  @Test
  void printsTheUnitOfANumberWithoutOne() throws Exception {
    Path file =
        Files.writeString(folder.resolve("q.jsonl"), "{\"id\":1,\"text\":\"It was 7.\"}\nx");
    assertEquals(1, run(Map.of(), "extract", "--quantities", "--format", "jsonl", file.toString()));
    assertTrue(out().contains("\"value\":7,\"comparison\":\"=\",\"unit\":\"\""), out());
    assertTrue(err().startsWith("policyfacts extract: " + file + ":2: is no JSON"), err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jsonl |"
            + " \"field\":\"country\",\"value\":\"CL\",\"source\":\"name\",\"quote\":\"Chile\",\"start\":19",
        "jsonl | {\"quote\":\"2027\",\"start\":48,\"end\":52,\"reason\":\"time\"}",
        "jsonl | \"quote\":\"$40\",\"start\":67,\"end\":70,\"reason\":",
        "table | period ..2027: time «by 2027»",
        "table | «$40» 67-70: ",
      })
  void explainsFactsAndOtherNumbers(String format, String expected) throws Exception {
    String text = "The AI ministry of Chile will buy 9,000 GPUs by 2027. A meal costs $40.";
    Path file = Files.writeString(folder.resolve("e.txt"), text);
    assertEquals(
        0, run(Map.of(), "extract", "--explain", "--format", format, file.toString()), err());
    assertTrue(out().contains(expected), out());
  }

  @Test
  void convertsAtNewerRates() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("r.json"),
            "{\"id\":\"r\",\"publishedAt\":\"2031-05-02\",\"text\":"
                + "\"The ministry budget for AI is 8 billion euros.\"}");
    Path rates =
        Files.writeString(folder.resolve("rates.csv"), "month;currency\n2031-05,EUR,0.5\n");
    assertEquals(2, run(Map.of("POLICYFACTS_RATES", rates.toString()), "extract", file.toString()));
    assertTrue(err().contains("POLICYFACTS_RATES: line 1 is no month"), err());
    Files.writeString(rates, "month,currency,units_per_usd\n2031-05,EUR,0.5\n");
    String option = rates.toString();
    assertEquals(
        0, run(Map.of(), "extract", "--format", "jsonl", "--rates", option, file.toString()));
    assertTrue(out().contains("\"usd\":{\"min\":16000000000,\"max\":16000000000"), out());
  }

  @Test
  void anArrayOfNoFactsIsAnArray() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "no figures here");
    assertEquals(0, run(Map.of(), "extract", "--format", "json", file.toString()));
    assertEquals("[]", out().strip());
  }

  @Test
  void tellsEachUnreadableFileAndGoesOn() throws Exception {
    Path good = Files.writeString(folder.resolve("good.txt"), "no figures here");
    String missing = folder.resolve("missing.txt").toString();
    assertEquals(1, run(Map.of(), "extract", missing, good.toString()));
    assertEquals(
        "policyfacts extract: " + missing + ": there is no such file: check the name",
        err().strip());
    assertEquals("good: no facts", out().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts", "topics"})
  void tellsThatNothingRuns(String command) {
    assertEquals(1, run(Map.of(), command, "--data", folder.toString()));
    assertTrue(err().contains("nothing runs on " + folder), err());
    assertEquals(1, err().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts", "topics"})
  void tellsThatNoBrokerAnswers(String command) throws Exception {
    int port = freePort();
    assertEquals(1, run(Map.of("POLICYFACTS_KAFKA", "127.0.0.1:" + port), command));
    assertTrue(err().contains("no Kafka broker answers at 127.0.0.1:" + port), err());
    assertEquals(1, err().lines().count(), err());
  }

  @ParameterizedTest
  @CsvSource({
    "POLICYFACTS_SOURCES, /does/not/exist.yaml, no such file of sources",
    "POLICYFACTS_REPLICATION, none, POLICYFACTS_REPLICATION must be a whole number",
    "POLICYFACTS_DATABASE, mysql://x, POLICYFACTS_DATABASE must be"
  })
  void tellsAWrongSettingBeforeAnythingStarts(String name, String value, String problem) {
    assertEquals(2, run(Map.of(name, value), "run", "--data", folder.toString()));
    assertTrue(err().contains(problem), err());
    assertEquals(1, err().lines().count(), err());
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void tellsAPortInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      int code =
          run(
              Map.of("POLICYFACTS_DATABASE", "postgresql://nobody@127.0.0.1:1/none"),
              "run",
              "--no-crawl",
              "--data",
              folder.toString(),
              "--kafka-port",
              port);
      assertEquals(1, code);
      assertTrue(err().contains("Kafka: port " + port + " is in use"), err());
    }
  }

  private int run(Map<String, String> environment, String... args) {
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.NONE,
            environment);
    return PolicyFacts.run(console, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
