package io.policyfacts.extractor.corpus;

import io.policyfacts.contracts.Fact;
import io.policyfacts.extractor.corpus.CorpusFile.Row;
import io.policyfacts.extractor.corpus.Example.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What a careful reader would question, row by row. */
class ChecksCorpusTest {

  @TestFactory
  Stream<DynamicContainer> raisesEachCheck() {
    return CorpusFile.ofAllLanguages("checks.tsv").stream()
        .map(f -> Example.tests(f, ChecksCorpusTest::outcome));
  }

  static Outcome outcome(CorpusFile file, Row row) {
    List<String> expected = Notation.parts(row.expected()).stream().sorted().toList();
    List<String> actual =
        FactCorpusTest.facts(file, row).stream()
            .map(ChecksCorpusTest::checks)
            .distinct()
            .sorted()
            .toList();
    return new Outcome(Notation.lines(expected), Notation.lines(actual));
  }

  /** A fact's metric with the checks that it raises. */
  private static String checks(Fact fact) {
    String raised = String.join(",", fact.checks());
    return fact.metric() + " " + (raised.isEmpty() ? Notation.NOTHING : raised);
  }
}
