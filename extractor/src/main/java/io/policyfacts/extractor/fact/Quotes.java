package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Evidence;
import io.policyfacts.contracts.Quote;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.CodePoints;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;

/** The words of the text that bear amounts, with their offsets in code points. */
final class Quotes {
  private static final int LONGEST_SENTENCE = 2000;
  private static final int AROUND = 60;

  private final Tokens tokens;
  private final CodePoints offsets;

  Quotes(Tokens tokens) {
    this.tokens = tokens;
    this.offsets = new CodePoints(tokens.text());
  }

  /** The words of an amount. */
  Quote of(Amount amount) {
    int start = tokens.start(amount.from());
    int end = tokens.end(amount.to() - 1);
    return new Quote(
        tokens.text().substring(start, end), offsets.offset(start), offsets.offset(end));
  }

  /** The words of a claim's amount with their sentence, of a very long one only what is near. */
  Evidence evidence(Claim claim) {
    Quote quote = of(claim.amount());
    Sentence sentence = claim.sentence();
    int start = tokens.start(sentence.from());
    int end = tokens.end(sentence.to() - 1);
    if (end - start > LONGEST_SENTENCE) {
      int from = Math.max(sentence.from(), claim.amount().from() - AROUND);
      int to = Math.min(sentence.to(), claim.amount().to() + AROUND);
      start = Math.max(start, tokens.start(from));
      end = Math.min(end, tokens.end(to - 1));
    }
    end = Math.max(end, tokens.end(claim.amount().to() - 1));
    return new Evidence(
        quote.quote(),
        quote.start(),
        quote.end(),
        new Evidence.Sentence(
            tokens.text().substring(start, end), offsets.offset(start), offsets.offset(end)));
  }
}
