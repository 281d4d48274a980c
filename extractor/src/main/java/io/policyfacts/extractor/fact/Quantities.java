package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.text.Sentence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The amounts of claims in the base units of their metrics, falls as negative growth. */
final class Quantities {
  private static final int BASELINE_REACH = 6;
  private static final int DIRECTION_REACH = 8;
  private static final String GROWTH = "growth_rate";

  private final Story story;
  private final Map<Claim, Optional<Quantity>> read = new HashMap<>();

  Quantities(Story story) {
    this.story = story;
  }

  /** The amount of a claim, or null of a milestone or of more digits than a fact can have. */
  @Nullable Quantity of(Claim claim) {
    return read.computeIfAbsent(claim, c -> Optional.ofNullable(read(c))).orElse(null);
  }

  private @Nullable Quantity read(Claim claim) {
    Amount amount = claim.amount();
    if (claim.is(Fact.MILESTONE)) {
      return null;
    }
    String unit = claim.metric().unit().equals("*") ? amount.unit().name() : claim.metric().unit();
    BigDecimal factor = amount.unit().factor();
    BigDecimal sign = falls(claim) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    BigDecimal min = times(amount.min(), factor.multiply(sign));
    BigDecimal max = times(amount.max(), factor.multiply(sign));
    boolean turned = min != null && max != null && min.compareTo(max) > 0;
    try {
      return turned ? new Quantity(max, min, unit) : new Quantity(min, max, unit);
    } catch (IllegalArgumentException absurd) {
      // an amount of more digits than any fact can have is none
      return null;
    }
  }

  /** What a growth is measured against, as printed, or null. */
  @Nullable String baseline(Claim claim) {
    Hit baseline = claim.is(GROWTH) ? nearest(claim, Category.BASELINE, BASELINE_REACH) : null;
    return baseline == null
        ? null
        : story.analysis().tokens().words(baseline.from(), baseline.to());
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
    return value == null ? null : value.multiply(factor);
  }

  /** Whether a growth is a fall: the nearest word of direction points down. */
  private boolean falls(Claim claim) {
    if (!claim.is(GROWTH) || claim.amount().value().signum() < 0) {
      return false;
    }
    Hit direction = nearest(claim, Category.DIRECTION, DIRECTION_REACH);
    return direction != null && direction.sense().value().equals("-");
  }

  /** The phrase of a category nearest to a claim's amount in its sentence, or null. */
  private @Nullable Hit nearest(Claim claim, Category category, int reach) {
    Sentence sentence = claim.sentence();
    Hit best = null;
    int least = reach;
    for (Hit hit : story.analysis().hits().within(sentence.from(), sentence.to(), category)) {
      int distance = story.cues().distance(hit.from(), hit.to(), claim.amount());
      if (distance < least) {
        best = hit;
        least = distance;
      }
    }
    return best;
  }
}
