package io.policyfacts.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.cli.Facts;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private final Fact before = Facts.gpus();

  @Test
  void saysWhatDiffers() {
    Fact after = before.toBuilder().period(new Period(null, "2027")).checks(List.of()).build();
    assertEquals(
        "period 2025 → by 2027; checks PLAN_PREDATES_PUBLICATION → none",
        Change.of(Json.line(before), Json.line(after)).differences());
  }

  @Test
  void saysWhenOnlyTheWordsAroundDiffer() {
    assertEquals("its sentence", new Change(before, before).differences());
  }
}
