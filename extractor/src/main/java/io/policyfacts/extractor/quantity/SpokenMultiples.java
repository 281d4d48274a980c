package io.policyfacts.extractor.quantity;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads factors that verbs say: {@code doubled}, {@code tripling}, {@code set to halve}. */
public final class SpokenMultiples {
  private final Tokens tokens;
  private final Hits hits;
  private final Comparisons comparisons;

  /** Reads the verbs of one text. */
  public SpokenMultiples(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
    this.comparisons = new Comparisons(tokens, hits);
  }

  /** The amounts together with the factors that stand between them, in order. */
  public List<Amount> among(List<Amount> amounts) {
    List<Amount> all = new ArrayList<>(amounts.size());
    int next = 0;
    int end = 0;
    for (int token = 0; token < tokens.size(); token++) {
      Hit verb = token < end ? null : hits.at(token, Category.MULTIPLE_VERB);
      if (verb == null || !says(verb)) {
        continue;
      }
      while (next < amounts.size() && amounts.get(next).from() < verb.to()) {
        end = amounts.get(next).to();
        all.add(amounts.get(next++));
      }
      if (verb.from() >= end) {
        all.add(amount(verb));
        end = verb.to();
      }
    }
    all.addAll(amounts.subList(next, amounts.size()));
    return all;
  }

  /** Not {@code a double murder}, {@code double-digit}, {@code mixed doubles}. */
  private boolean says(Hit verb) {
    int next = verb.to();
    boolean compound = tokens.is(next, '-') || tokens.is(verb.from() - 1, '-');
    boolean noun = hits.has(verb.from() - 1, Category.ONE);
    boolean ends =
        next >= tokens.size()
            || tokens.kind(next) != Tokens.Kind.WORD
            || hits.has(next, Category.PHRASE_END)
            || hits.has(verb.from(), Category.MULTIPLE_PAST);
    return !compound && !noun && ends;
  }

  private Amount amount(Hit verb) {
    Comparisons.Found found = comparisons.around(verb.from(), verb.to());
    BigDecimal factor = Objects.requireNonNull(verb.sense().number());
    boolean open = found.comparison() == Comparison.AT_LEAST;
    boolean closed = found.comparison() == Comparison.AT_MOST;
    return new Amount(
        verb.from(),
        verb.to(),
        found.from(),
        found.to(),
        verb.from(),
        closed ? null : factor,
        open ? null : factor,
        found.comparison(),
        found.strict(),
        Unit.of(Dimension.MULTIPLE, ""),
        true,
        Numeral.Form.MULTIPLE);
  }
}
