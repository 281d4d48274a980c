package io.policyfacts.extractor.corpus;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.Extractor;
import io.policyfacts.extractor.FactExtractor;
import io.policyfacts.extractor.corpus.CorpusFile.Row;
import io.policyfacts.extractor.corpus.Example.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every metric's facts, row by row. */
class FactCorpusTest {
  private static final Extractor EXTRACTOR = FactExtractor.standard();

  @TestFactory
  Stream<DynamicContainer> findsEachFact() {
    return CorpusFile.ofAllLanguages("facts").stream()
        .map(f -> Example.tests(f, FactCorpusTest::outcome));
  }

  static Outcome outcome(CorpusFile file, Row row) {
    List<FactNotation> rows =
        Notation.parts(row.expected()).stream().map(FactNotation::parse).toList();
    List<FactNotation> needed = rows.stream().filter(r -> !r.optional()).toList();
    List<Fact> facts = needed(facts(file, row), rows);
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      actual.add(i < needed.size() ? needed.get(i).of(fact) : FactNotation.plain(fact));
    }
    return new Outcome(
        Notation.lines(needed.stream().map(FactNotation::wanted).toList()), Notation.lines(actual));
  }

  /** The facts of a row's text. */
  static List<Fact> facts(CorpusFile file, Row row) {
    Article article =
        Article.builder("corpus-" + row.line(), row.text())
            .publishedAt(new PublicationDate(file.published()))
            .language(file.language())
            .build();
    return EXTRACTOR.extract(article);
  }

  /** The facts without those that may be there or not. */
  private static List<Fact> needed(List<Fact> facts, List<FactNotation> rows) {
    List<Fact> needed = new ArrayList<>(facts);
    for (FactNotation row : rows) {
      if (row.optional()) {
        needed.removeIf(fact -> row.of(fact).equals(row.wanted()));
      }
    }
    return needed;
  }
}
