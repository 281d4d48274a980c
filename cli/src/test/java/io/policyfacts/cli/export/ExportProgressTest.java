package io.policyfacts.cli.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportProgressTest {
  @Test
  void tellsOnceASecondAndAtTheEnd() {
    long[] nanos = {5};
    List<String> lines = new ArrayList<>();
    ExportProgress progress = new ExportProgress(lines::add, () -> nanos[0]);
    progress.start(2000);
    for (int i = 0; i < 2000; i++) {
      nanos[0] += 1_000_000;
      progress.read(i % 2 == 0);
    }
    progress.end();
    assertEquals(
        List.of(
            "1,000 of 2,000 facts read, 500 written",
            "2,000 of 2,000 facts read, 1,000 written",
            "1,000 of 2,000 facts written"),
        lines);
  }
}
