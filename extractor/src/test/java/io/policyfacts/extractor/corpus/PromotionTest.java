package io.policyfacts.extractor.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.policyfacts.extractor.corpus.CorpusFile.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Moves pending rows up that are read rightly now, in the corpus' source files. */
@EnabledIfSystemProperty(
    named = "corpus.promote",
    matches = "true",
    disabledReason = "run by hand after the engine has learnt something")
class PromotionTest {

  @Test
  void movesUpWhatIsReadRightlyNow() throws IOException {
    promote(CorpusFile.ofAllLanguages("amounts.tsv"), AmountCorpusTest::outcome);
    promote(CorpusFile.ofAllLanguages("checks.tsv"), ChecksCorpusTest::outcome);
    promote(CorpusFile.ofAllLanguages("facts"), FactCorpusTest::outcome);
  }

  private static void promote(List<CorpusFile> files, Example.Reader reader) throws IOException {
    for (CorpusFile file : files) {
      promote(file, reader);
    }
  }

  private static void promote(CorpusFile file, Example.Reader reader) throws IOException {
    Set<Integer> right =
        file.rows().stream()
            .filter(row -> row.pending() && reader.read(file, row).right())
            .map(Row::line)
            .collect(Collectors.toSet());
    Files.write(file.path(), file.promoting(right));
    assertTrue(
        CorpusFile.read(file.path()).rows().stream()
            .noneMatch(row -> row.pending() && reader.read(file, row).right()),
        () -> file.path() + " still has pending rows that are read rightly");
  }
}
