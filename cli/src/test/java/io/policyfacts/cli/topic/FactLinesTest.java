package io.policyfacts.cli.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.cli.Facts;
import io.policyfacts.cli.topic.FactLines.Format;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactLinesTest {
  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();
  private final Fact fact = Facts.gpus();

  @Test
  void showsAFactItsRevisionAndItsRetraction() {
    FactLines lines = lines(Format.table);
    lines.published(fact);
    lines.published(fact);
    lines.retracted(fact.id());
    assertEquals(
        List.of(
            "change    country  metric            value                    status     period           quote",
            "asserted  KR       gpu_count         10,000 GPU               planned    2025             10,000 GPUs",
            "revised   KR       gpu_count         10,000 GPU               planned    2025             10,000 GPUs",
            "retracted KR       gpu_count         10,000 GPU               planned    2025             10,000 GPUs"),
        out);
  }

  @Test
  void printsTheFactOfTheContract() {
    FactLines lines = lines(Format.jsonl);
    lines.published(fact);
    lines.retracted(fact.id());
    assertEquals(Json.line(fact), out.get(0));
    assertEquals(2, out.size());
  }

  @Test
  void leavesOutWhatIsNotWanted() {
    FactLines lines = lines(Format.jsonl);
    lines.published(fact.toBuilder().country("IN").build());
    lines.retracted("unknown");
    assertEquals(List.of(), out);
  }

  @Test
  void aFactThatIsNoLongerWantedIsShownAsGone() {
    FactLines lines = lines(Format.table);
    lines.published(fact);
    lines.published(fact.toBuilder().country("IN").build());
    assertEquals("retracted", out.get(2).substring(0, 9));
  }

  @Test
  void tellsWhatIsNoFact() {
    lines(Format.jsonl).malformed("facts-0@7", "no JSON");
    assertEquals(List.of("facts-0@7 is no fact: no JSON"), err);
  }

  private FactLines lines(Format format) {
    return new FactLines(format, f -> "KR".equals(f.country()), out::add, err::add);
  }
}
