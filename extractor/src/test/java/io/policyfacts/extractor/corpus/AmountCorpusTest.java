package io.policyfacts.extractor.corpus;

import io.policyfacts.contracts.Article;
import io.policyfacts.extractor.QuantityReader;
import io.policyfacts.extractor.corpus.CorpusFile.Row;
import io.policyfacts.extractor.corpus.Example.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every amount of the general mode, row by row. */
class AmountCorpusTest {
  private static final QuantityReader READER = QuantityReader.standard();

  @TestFactory
  Stream<DynamicContainer> readsEachAmount() {
    return CorpusFile.ofAllLanguages("amounts.tsv").stream()
        .map(f -> Example.tests(f, AmountCorpusTest::outcome));
  }

  static Outcome outcome(CorpusFile file, Row row) {
    List<Notation> expected = Notation.all(row.expected());
    List<QuantityReader.Quantity> found = READER.read(article(file, row));
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      boolean surface = i < expected.size() && expected.get(i).surface() != null;
      actual.add(notation(found.get(i), surface).toString());
    }
    List<String> wanted = expected.stream().map(Notation::toString).toList();
    return new Outcome(Notation.lines(wanted), Notation.lines(actual));
  }

  private static Article article(CorpusFile file, Row row) {
    return Article.builder("corpus-" + row.line(), row.text()).language(file.language()).build();
  }

  private static Notation notation(QuantityReader.Quantity quantity, boolean surface) {
    BigDecimal point = quantity.value();
    return new Notation(
        point == null ? "" : sign(quantity.comparison()),
        point != null ? point : Objects.requireNonNull(quantity.min()),
        point != null ? null : quantity.max(),
        quantity.unit(),
        shown(quantity, surface));
  }

  private static String sign(String comparison) {
    return comparison.equals("=") ? "" : comparison;
  }

  private static @Nullable String shown(QuantityReader.Quantity quantity, boolean surface) {
    return surface ? quantity.surface() : null;
  }
}
