package io.policyfacts.extractor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.policyfacts.extractor.corpus.CorpusFile.Row;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** Turns the rows of a corpus into tests, one each. */
final class Example {
  private static final int LONGEST_NAME = 100;

  /** What a row asks for and what was read, in the same notation. */
  record Outcome(String expected, String actual) {
    boolean right() {
      return expected.equals(actual);
    }
  }

  /** Reads a row's text and compares. */
  @FunctionalInterface
  interface Reader {
    Outcome read(CorpusFile file, Row row);
  }

  private Example() {}

  static DynamicContainer tests(CorpusFile file, Reader reader) {
    Stream<DynamicTest> tests =
        file.rows().stream()
            .map(row -> DynamicTest.dynamicTest(name(file, row), () -> check(file, row, reader)));
    return DynamicContainer.dynamicContainer(file.language() + "/" + file.name(), tests);
  }

  private static String name(CorpusFile file, Row row) {
    String text = row.text().replace('\n', '⏎');
    String shown = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    String place = file.language() + "/" + file.name() + ":" + row.line();
    return place + (row.pending() ? " (pending) " : " ") + shown;
  }

  private static void check(CorpusFile file, Row row, Reader reader) {
    Outcome outcome = reader.read(file, row);
    String place = file.path() + ":" + row.line() + "\n" + row.text() + "\n";
    if (row.pending()) {
      assertNotEquals(
          outcome.expected(),
          outcome.actual(),
          place
              + "is read rightly now: move the row up (-Dtest=PromotionTest"
              + " -Dcorpus.promote=true)");
    } else {
      assertEquals(outcome.expected(), outcome.actual(), place);
    }
  }
}
