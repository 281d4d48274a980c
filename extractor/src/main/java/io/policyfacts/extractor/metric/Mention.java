package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.text.Sentence;

/**
 * An amount in its sentence, before it is known what it claims.
 *
 * @param amount what the text says
 * @param sentence where it says it
 */
public record Mention(Amount amount, Sentence sentence) {
  Dimension dimension() {
    return amount.unit().dimension();
  }
}
