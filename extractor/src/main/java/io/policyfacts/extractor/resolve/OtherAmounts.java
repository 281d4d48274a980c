package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import java.util.List;

/**
 * The amounts of the same sort in a claim's sentence: {@code $600 billion by A and $500 billion by
 * B}. They tell which of several names belongs to which amount.
 */
final class OtherAmounts {
  private final Amount own;
  private final List<Amount> others;
  private final ClauseWords words;

  OtherAmounts(Analysis analysis, Claim claim, ClauseWords words) {
    this.own = claim.amount();
    this.words = words;
    this.others =
        analysis.amountsWithin(claim.sentence()).stream()
            .filter(other -> other.from() != own.from())
            .filter(other -> other.unit().is(own.unit().dimension()))
            .toList();
  }

  /** Whether one of them stands between a name and the claim's amount. */
  boolean apart(Name name) {
    return others.stream()
        .anyMatch(
            other ->
                name.to() <= other.from() && other.to() <= own.from()
                    || own.to() <= other.from() && other.to() <= name.from());
  }

  /** Whether a name stands right before the claim's amount, or with one preposition between. */
  boolean adjacent(Name name) {
    int gap = own.outerFrom() - name.to();
    return gap == 0 || gap == 1 && words.is(name.to(), Kind.PREPOSITION);
  }

  /** Whether a preposition leads from another amount right to a name. */
  boolean taken(Name name) {
    return others.stream().anyMatch(other -> leads(other.outerTo(), name.from()));
  }

  private boolean leads(int from, int to) {
    boolean article = to - from == 2 && words.is(from + 1, Kind.DETERMINER);
    return words.is(from, Kind.PREPOSITION) && (to - from == 1 || article);
  }
}
