package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Tokenizer;
import io.policyfacts.extractor.text.Tokens;

/**
 * How near a cue stands to an amount: words count one, the characters of scripts without spaces a
 * half, the ends of clauses more.
 */
public final class Cues {
  private static final double HALF_DISTANCE = 7.0;
  private static final int COMMA = 2;
  private static final int CLAUSE = 7;
  private static final int FAR = 80;

  private final Tokens tokens;

  /** Measures in a text. */
  public Cues(Analysis analysis) {
    this.tokens = analysis.tokens();
  }

  /** From 1 right beside the amount towards 0 far away. */
  public double nearness(Hit cue, Amount amount) {
    return HALF_DISTANCE / (HALF_DISTANCE + distance(cue.from(), cue.to(), amount));
  }

  /** Distance between a stretch of tokens and an amount, 0 where they touch or overlap. */
  public int distance(int from, int to, Amount amount) {
    if (from < amount.to() && amount.from() < to) {
      return 0;
    }
    return from >= amount.to() ? gap(amount.to(), from) : gap(to, amount.from());
  }

  private int gap(int from, int to) {
    int distance = to - from;
    if (distance > 2 * FAR) {
      return distance;
    }
    int syllables = 0;
    for (int i = from; i < to; i++) {
      syllables += Tokenizer.isSyllable(tokens.first(i)) ? 1 : 0;
      char sign = tokens.kind(i) == Tokens.Kind.SIGN ? tokens.first(i) : ' ';
      distance += sign == ',' || sign == '(' || sign == ')' ? COMMA : 0;
      distance += sign == ';' || sign == ':' || sign == '—' || sign == '–' ? CLAUSE : 0;
    }
    return distance - syllables / 2;
  }
}
