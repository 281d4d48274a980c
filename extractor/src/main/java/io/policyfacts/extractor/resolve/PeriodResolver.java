package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time that a claim is about: the nearest one that belongs to no other amount or clause. */
final class PeriodResolver {
  private static final int FARTHEST = 14;
  private static final int LEADING = 4;
  private static final int BESIDE = 2;
  private static final int STEPS_BACK = 3;
  private static final Set<String> CHANGES = Set.of("growth_rate", "share", "ownership_share");
  private static final Set<String> PERIODIC = Set.of("market_value", "growth_rate", "share");

  private final Story story;
  private final TimeBinding binding;
  private final Bases bases;
  private final FiscalYears years;

  PeriodResolver(Story story, Clauses clauses) {
    this.story = story;
    this.binding = new TimeBinding(story, clauses);
    this.bases = new Bases(story, clauses);
    this.years = new FiscalYears(story);
  }

  @Nullable Period resolve(Claim claim, @Nullable String country) {
    if (claim.is("penalty") && !claim.amount().exact()) {
      return null;
    }
    List<TimeSpan> times = times(claim.sentence(), claim);
    TimeSpan best = nearest(times, claim);
    if (best == null && !bases.holds(claim)) {
      best = leading(times, claim);
    }
    if (best == null && same(claim)) {
      best = last(claim);
    }
    if (best == null && PERIODIC.contains(claim.name())) {
      best = carried(claim);
    }
    return best == null ? null : years.period(best, claim, country);
  }

  /** {@code in the same period}, {@code that year}: the time told last. */
  private boolean same(Claim claim) {
    Sentence sentence = claim.sentence();
    return !story
        .analysis()
        .hits()
        .within(sentence.from(), sentence.to(), Category.SAME_TIME)
        .isEmpty();
  }

  private @Nullable TimeSpan last(Claim claim) {
    TimeSpan last = null;
    for (int i = 1; i <= STEPS_BACK && last == null; i++) {
      Sentence before = story.before(claim.sentence(), i);
      for (TimeSpan time : before == null ? List.<TimeSpan>of() : times(before, claim)) {
        last = time.length() ? last : time;
      }
    }
    return last;
  }

  private @Nullable TimeSpan nearest(List<TimeSpan> times, Claim claim) {
    TimeSpan best = null;
    int least = FARTHEST + 1;
    for (TimeSpan time : times) {
      int distance = distance(time, claim);
      if (distance < least) {
        best = time;
        least = distance;
      }
    }
    return best;
  }

  private int distance(TimeSpan time, Claim claim) {
    Amount amount = claim.amount();
    int distance = story.cues().distance(time.from(), time.to(), amount);
    boolean foreign =
        (time.from() >= amount.to() || !binding.verbLast()) && binding.amountBetween(time, amount)
            || binding.behindVerb(time, amount)
            || binding.otherClause(time, amount, claim.sentence())
            || binding.taken(time, amount, claim.sentence());
    boolean before = time.to() <= amount.from();
    foreign |= before && bases.holds(claim) && distance > BESIDE;
    return distance + (foreign ? FARTHEST + 1 : 0) + (before ? 2 : 0);
  }

  /** A time at the head of a sentence holds for all of it. */
  private @Nullable TimeSpan leading(List<TimeSpan> times, Claim claim) {
    for (TimeSpan time : times) {
      boolean first =
          time.from() <= claim.sentence().from() + LEADING || binding.heads(time, claim.amount());
      boolean own = !binding.inserted(time, claim.amount(), claim.sentence());
      if (first && own && binding.reaches(time, claim.amount(), claim.sentence())) {
        return time;
      }
    }
    return null;
  }

  /** Figures of a period go on from the sentence before. */
  private @Nullable TimeSpan carried(Claim claim) {
    for (int i = 1; i <= STEPS_BACK; i++) {
      int index = claim.sentence().index() - i;
      Sentence before = index < 0 ? null : story.analysis().sentences().get(index);
      if (before == null || !reported(before, claim)) {
        return null;
      }
      for (TimeSpan time : measured(before, claim) ? times(before, claim) : List.<TimeSpan>of()) {
        if (time.kind() == TimeSpan.Kind.WITHIN || time.kind() == TimeSpan.Kind.BETWEEN) {
          return time;
        }
      }
    }
    return null;
  }

  /** A share goes on within its paragraph, results of a business go on beyond it. */
  private static boolean reported(Sentence before, Claim claim) {
    boolean same = before.block().paragraph() == claim.sentence().block().paragraph();
    return same || !claim.is("share") && before.block().kind() == Block.Kind.PROSE;
  }

  /** Whether a sentence has an amount of the same kind. */
  private boolean measured(Sentence sentence, Claim claim) {
    for (Amount amount : story.analysis().amountsWithin(sentence)) {
      boolean inside = amount.to() <= sentence.to();
      boolean money = amount.unit().is(Dimension.MONEY) && !claim.is("share");
      if (inside && (money || amount.unit().is(claim.amount().unit().dimension()))) {
        return true;
      }
    }
    return false;
  }

  /** The times of a sentence that say when something is, not when it was told or compared. */
  private List<TimeSpan> times(Sentence sentence, Claim claim) {
    boolean change = CHANGES.contains(claim.name());
    List<TimeSpan> found = new ArrayList<>();
    for (TimeSpan time : story.analysis().timesWithin(sentence)) {
      if (time.to() <= sentence.to()
          && !story.newsDay(time)
          && !binding.compares(time, change)
          && !binding.telling(time)) {
        found.add(time);
      }
    }
    return found;
  }
}
