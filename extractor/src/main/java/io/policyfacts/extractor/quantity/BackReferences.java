package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** Tells number words that refer to what is known already from those that count. */
final class BackReferences {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final Set<Dimension> COUNTS =
      EnumSet.of(
          Dimension.NONE,
          Dimension.COUNTED,
          Dimension.OTHER,
          Dimension.FACILITIES,
          Dimension.PEOPLE);

  private final Tokens tokens;
  private final Hits hits;

  BackReferences(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** {@code the two retailers}, {@code the Group of Seven}: words that refer, not count. */
  boolean refers(Reading reading) {
    Numeral number = reading.number();
    boolean counts =
        COUNTS.contains(reading.unit().dimension()) && number.form() == Numeral.Form.WORDS;
    if (counts && number.value().compareTo(BigDecimal.ONE) == 0) {
      return pronoun(reading);
    }
    boolean name =
        tokens.capitalised(number.from())
            && number.from() > 0
            && tokens.kind(number.from() - 1) == Tokens.Kind.WORD;
    return counts && (name || known(number));
  }

  /** {@code the two retailers}; not {@code of the nine members}, {@code its three ships}. */
  private boolean known(Numeral number) {
    Hit definite = hits.before(number.from(), Category.DEFINITE);
    if (definite == null) {
      return false;
    }
    boolean best = hits.has(number.to(), Category.SUPERLATIVE);
    boolean part = hits.endsBefore(number.from(), Category.PARTITIVE);
    boolean own = !definite.sense().value().isEmpty() && number.value().compareTo(TWO) > 0;
    return best || !part && !own;
  }

  /** {@code one of the firms}, {@code no one}, {@code one could say}: not a count. */
  private boolean pronoun(Reading reading) {
    int from = reading.number().from();
    boolean bare = reading.unit().is(Dimension.NONE);
    boolean referring =
        hits.before(from, Category.DENIAL) != null || hits.before(from, Category.DEFINITE) != null;
    Hit part = hits.at(reading.number().to(), Category.PARTITIVE);
    boolean ofMany = part != null && !hits.endsBefore(from, Category.COMPARE_BEFORE);
    return referring || ofMany || bare && !hits.endsBefore(from, Category.COMPARE_BEFORE);
  }
}
