package io.policyfacts.extractor.fact;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The nouns of a text that are counted without a number standing beside them. */
final class CountedNouns {
  private static final int LONGEST = 8;

  private final Hits hits;

  CountedNouns(Analysis analysis) {
    this.hits = analysis.hits();
  }

  /** What a phrase counts, or null if it counts nothing of a metric. */
  @Nullable Unit of(Hit hit) {
    return switch (hit.sense().category()) {
      case ACCELERATOR, MAYBE_ACCELERATOR -> Unit.of(Dimension.ACCELERATOR, hit.sense().head());
      case PEOPLE -> Unit.of(Dimension.PEOPLE, hit.sense().head());
      case FACILITY -> Unit.of(Dimension.FACILITIES, hit.sense().head());
      default -> null;
    };
  }

  /** What the first such noun in a range of tokens counts, or null. */
  @Nullable Unit first(int from, int to) {
    for (Hit hit : hits.within(from, to)) {
      Unit unit = of(hit);
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }

  /** What a noun phrase that starts at a token counts: its last such noun, or null. */
  @Nullable Unit phrase(int from) {
    Unit found = null;
    for (Hit hit : hits.within(from, from + LONGEST)) {
      if (found != null && hit.sense().category() == Category.PHRASE_END) {
        return found;
      }
      Unit unit = of(hit);
      found = unit == null ? found : unit;
    }
    return found;
  }

  /** What the last such noun in a range of tokens counts, or null. */
  @Nullable Unit last(int from, int to) {
    Unit found = null;
    for (Hit hit : hits.within(from, to)) {
      Unit unit = of(hit);
      found = unit == null ? found : unit;
    }
    return found;
  }
}
