package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Sentence;

/**
 * An amount that is a value of a metric.
 *
 * @param amount what the text says
 * @param sentence where it says it
 * @param metric the fact kind
 * @param measure which money, of a market value; else empty
 */
public record Claim(Amount amount, Sentence sentence, Metric metric, String measure) {
  /** By where it stands and what it claims: claims are looked up often. */
  @Override
  public int hashCode() {
    return 31 * amount.from() + metric.name().hashCode();
  }

  /** Name of the fact kind. */
  public String name() {
    return metric.name();
  }

  /** Whether it is of a fact kind. */
  public boolean is(String name) {
    return metric.name().equals(name);
  }

  /** The same claim of another amount. */
  public Claim withAmount(Amount other) {
    return new Claim(other, sentence, metric, measure);
  }
}
