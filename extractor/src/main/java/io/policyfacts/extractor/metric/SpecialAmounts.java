package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.quantity.Amount;
import java.util.ArrayList;
import java.util.List;

/** Amounts without a unit of their own: places in a ranking, and growth said as a multiple. */
public final class SpecialAmounts {
  private SpecialAmounts() {}

  /** All of a text. */
  public static List<Amount> of(Analysis analysis) {
    List<Amount> found = new ArrayList<>(new Ranks(analysis).all());
    found.addAll(new Growths(analysis).all());
    return found;
  }
}
