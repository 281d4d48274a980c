package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Sentence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a claim is about what is, is planned, or could be: by the nearest telling verb. */
final class StatusResolver {
  private static final double AFTER = 0.6;
  private static final double LEAD = 0.3;
  private static final double ACTUAL = 0.8;
  private static final double POTENTIAL = 1.1;

  private final Story story;

  StatusResolver(Story story) {
    this.story = story;
  }

  Status resolve(Claim claim) {
    Status found = nearest(claim.sentence(), claim.amount());
    if (found == null) {
      return claim.metric().fallback();
    }
    return found == Status.PLANNED && threshold(claim) ? Status.ACTUAL : found;
  }

  /** A bound that a law sets is in force as the law is, whatever the verb about breaking it. */
  private static boolean threshold(Claim claim) {
    boolean bound = claim.amount().min() == null || claim.amount().max() == null;
    return bound && (claim.is("penalty") || claim.is("training_compute"));
  }

  /** The status of what stands at an amount, or null where no verb tells. */
  @Nullable Status nearest(Sentence sentence, Amount amount) {
    Best best = new Best();
    List<Hit> verbs =
        story.analysis().hits().within(sentence.from(), sentence.to(), Category.STATUS);
    for (Hit verb : verbs) {
      if (!inside(verb, verbs)) {
        double side = verb.from() >= amount.to() ? AFTER : 1;
        best.offer(verb, side * story.cues().nearness(verb, amount));
      }
    }
    Sentence lead = story.lead(sentence);
    if (lead != null) {
      for (Hit verb : story.analysis().hits().within(lead.from(), lead.to(), Category.STATUS)) {
        best.offer(verb, LEAD);
      }
    }
    return best.status;
  }

  /** Part of a longer phrase, as {@code is} in {@code is expected to}. */
  private static boolean inside(Hit verb, List<Hit> verbs) {
    for (Hit other : verbs) {
      boolean longer = other.to() - other.from() > verb.to() - verb.from();
      if (longer && other.from() <= verb.from() && other.to() >= verb.to()) {
        return true;
      }
    }
    return false;
  }

  private static final class Best {
    private @Nullable Status status;
    private double score;

    void offer(Hit verb, double nearness) {
      Status said = Status.valueOf(verb.sense().value().toUpperCase(Locale.ROOT));
      double weight =
          switch (said) {
            case ACTUAL -> ACTUAL;
            case PLANNED -> 1;
            case POTENTIAL -> POTENTIAL;
          };
      if (weight * nearness > score) {
        score = weight * nearness;
        status = said;
      }
    }
  }
}
