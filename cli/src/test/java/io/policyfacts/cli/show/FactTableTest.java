package io.policyfacts.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.cli.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTableTest {
  @Test
  void marksTheEvidenceInItsSentence() {
    assertEquals(
        List.of(
            "Seoul: 1 fact",
            "metric     value       USD  country  status   period  subject",
            "gpu_count  10,000 GPU       KR       planned  2025    GPUs",
            "    😀 Seoul plans to buy «10,000 GPUs» in 2025.",
            "    ! PLAN_PREDATES_PUBLICATION"),
        lines(Terminal.NONE));
  }

  @Test
  void underlinesItOnATerminal() {
    List<String> lines = lines(new Terminal(true, 100));
    assertTrue(lines.get(3).contains("\u001b[1;4m10,000 GPUs\u001b[0m"), lines.get(3));
  }

  @Test
  void saysWhenThereIsNone() {
    List<String> lines = new ArrayList<>();
    new FactTable(Terminal.NONE).print("empty", List.of(), lines::add);
    assertEquals(List.of("empty: no facts"), lines);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024, 2024",
    "2021, 2027, 2021 to 2027",
    ", 2027, by 2027",
    "2025-08-02, , from 2025-08-02",
    ", ,"
  })
  void readsLikeAPeriod(@Nullable String from, @Nullable String to, @Nullable String shown) {
    assertEquals(shown, FactTable.period(from, to));
  }

  private static List<String> lines(Terminal terminal) {
    List<String> lines = new ArrayList<>();
    new FactTable(terminal).print("Seoul", List.of(Facts.gpus()), lines::add);
    return lines;
  }
}
