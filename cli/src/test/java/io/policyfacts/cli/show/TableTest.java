package io.policyfacts.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
  @Test
  void alignsColumnsAndLeavesNullEmpty() {
    Table table = new Table(Terminal.NONE, "metric", "value", "quote");
    table.row("budget", "1 KRW", "one won");
    table.row("gpu_count", null, "GPUs");
    table.note(List.of("  a sentence"));
    assertEquals(
        List.of(
            "metric     value  quote", //
            "budget     1 KRW  one won",
            "gpu_count         GPUs",
            "  a sentence"),
        lines(table));
  }

  @Test
  void shortensTheWidestColumnWhereTheTerminalIsNarrow() {
    Table table = new Table(new Terminal(false, 60), "metric", "subject");
    table.row("budget", "x".repeat(100));
    List<String> lines = lines(table);
    assertEquals(60, Cells.width(lines.get(1)));
    assertTrue(lines.get(1).endsWith("x…"), lines.get(1));
  }

  @Test
  void countsWideCharactersAsTwoCells() {
    Table table = new Table(Terminal.NONE, "subject", "value");
    table.row("인공지능", "1");
    table.row("AI", "2");
    assertEquals(List.of("subject   value", "인공지능  1", "AI        2"), lines(table));
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u001b[31mred', 'a [31mred'",
    "'two\nlines', 'two lines'",
    "'turned\u202eround', 'turned round'",
    "'bell\u0007', 'bell'",
    "'plain «text» 인공', 'plain «text» 인공'"
  })
  void textCannotSteerTheTerminal(String text, String shown) {
    assertEquals(shown, Cells.clean(text).strip());
  }

  @Test
  void wrapsAtBlanks() {
    assertEquals(List.of("one two", "three", "fourteen"), Cells.wrap("one two three fourteen", 7));
  }

  private static List<String> lines(Table table) {
    List<String> lines = new ArrayList<>();
    table.print(lines::add);
    return lines;
  }
}
