package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim is about what is, is planned, or could be: the verb that governs the amount tells
 * first, then the nearest telling word.
 */
final class StatusResolver {
  private static final double AFTER = 0.6;
  private static final double LEAD = 0.3;
  private static final double ACTUAL = 0.8;
  private static final double POTENTIAL = 1.1;
  private static final double GOVERNING = 1.7;
  private static final int GROUP = 5;
  private static final int REACH = 80;
  private static final Set<String> DEVICES =
      Set.of("gpu_count", "compute_capacity", "power_capacity", "growth_rate", "share");

  private final Story story;
  private final Clauses clauses;

  StatusResolver(Story story, Clauses clauses) {
    this.story = story;
    this.clauses = clauses;
  }

  Status resolve(Claim claim, @Nullable Period period) {
    Status found = nearest(claim.sentence(), claim.amount());
    if (found == null) {
      found = claim.metric().fallback();
    }
    if (found == Status.ACTUAL && DEVICES.contains(claim.name())) {
      found = carried(claim, found);
    }
    if (found == Status.PLANNED && threshold(claim)) {
      return Status.ACTUAL;
    }
    return timed(claim, found, period);
  }

  /** What is to happen after publication is not yet so; an event before it is. */
  private Status timed(Claim claim, Status found, @Nullable Period period) {
    PublicationDate published = story.article().publishedAt();
    if (published == null || period == null) {
      return found;
    }
    String day = published.firstDay().toString();
    String start = period.from();
    boolean ahead = start != null && start.compareTo(day) > 0 && !day.startsWith(start);
    String end = period.to();
    boolean past = end != null && end.compareTo(day) < 0 && !day.startsWith(end);
    if (ahead && found == Status.ACTUAL) {
      return Status.PLANNED;
    }
    return past && found == Status.PLANNED && claim.is("milestone") ? Status.ACTUAL : found;
  }

  /** {@code It is rated at …}: what is said of a thing that the sentence before only plans. */
  private Status carried(Claim claim, Status found) {
    Sentence before = story.before(claim.sentence(), 1);
    int verb = clauses.verbBefore(claim.amount().outerFrom(), claim.sentence());
    Phrase subject = verb < 0 ? null : clauses.subject(verb, claim.sentence());
    if (before == null || subject == null || !clauses.words().present(verb)) {
      return found;
    }
    boolean definite =
        clauses.words().is(subject.from(), Kind.DETERMINER)
            && clauses.words().is(subject.to() - 1, Kind.MEASURE);
    boolean pronoun = clauses.words().is(subject.from(), Kind.PRONOUN);
    Status said = definite || pronoun ? main(before) : null;
    return said == null ? found : said;
  }

  /** What the main verb of a sentence tells, or null. */
  private @Nullable Status main(Sentence sentence) {
    Best best = new Best();
    int to = Math.min(sentence.to(), sentence.from() + REACH);
    List<Hit> verbs = story.analysis().hits().within(sentence.from(), to, Category.STATUS);
    for (Hit verb : verbs) {
      if (!inside(verb, verbs)) {
        best.offer(verb, 1);
      }
    }
    return best.status;
  }

  /** A bound that a law sets is in force as the law is, whatever the verb about breaking it. */
  private static boolean threshold(Claim claim) {
    boolean bound = claim.amount().min() == null || claim.amount().max() == null;
    return bound && (claim.is("penalty") || claim.is("training_compute"));
  }

  /** The status of what stands at an amount, or null where no verb tells. */
  @Nullable Status nearest(Sentence sentence, Amount amount) {
    Best best = new Best();
    int governing = clauses.governing(amount.outerFrom(), amount.outerTo(), sentence);
    int from = Math.max(sentence.from(), amount.from() - REACH);
    int to = Math.min(sentence.to(), amount.to() + REACH);
    List<Hit> verbs = story.analysis().hits().within(from, to, Category.STATUS);
    for (Hit verb : verbs) {
      if (!inside(verb, verbs)) {
        boolean governs =
            governing >= 0 && verb.from() >= governing && verb.from() < governing + GROUP;
        double side = verb.from() >= amount.to() && !governs ? AFTER : governs ? GOVERNING : 1;
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

  /** Part of a longer phrase, or begun by one: {@code expected to} before {@code to reach}. */
  private static boolean inside(Hit verb, List<Hit> verbs) {
    for (Hit other : verbs) {
      boolean longer = other.to() - other.from() > verb.to() - verb.from();
      boolean covers = other.from() <= verb.from() && other.to() >= verb.to();
      boolean reaches = other.from() < verb.from() && other.to() > verb.from();
      if (longer && covers || reaches && other.to() <= verb.to()) {
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
