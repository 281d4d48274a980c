package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a claim is about what is, is planned, or could be. */
final class StatusResolver {
  private static final int REACH = 80;
  private static final Set<String> DEVICES =
      Set.of("gpu_count", "compute_capacity", "power_capacity", "growth_rate", "share");

  private final Story story;
  private final Clauses clauses;
  private final StatusCues cues;
  private final StatusClause clause;
  private final Denials denials;

  StatusResolver(Story story, Clauses clauses, StatusCues cues, StatusClause clause) {
    this.story = story;
    this.clauses = clauses;
    this.cues = cues;
    this.clause = clause;
    this.denials = new Denials(story, clauses, cues, clause);
  }

  /** Whether the article denies a claim, or says that its plan was given up. */
  boolean denies(Claim claim) {
    Status said = clause.said(claim);
    return denials.denies(claim, said == null ? claim.metric().fallback() : said);
  }

  Status resolve(Claim claim, @Nullable Period period) {
    Status found = clause.said(claim);
    boolean silent = found == null;
    if (found == null) {
      found = claim.metric().fallback();
    }
    if (found == Status.ACTUAL && DEVICES.contains(claim.name())) {
      found = carried(claim, found);
    }
    if (found == Status.PLANNED && threshold(claim)) {
      return Status.ACTUAL;
    }
    return timed(claim, found, period, silent);
  }

  /** What is to happen after publication is not yet so; an event before it is. */
  private Status timed(Claim claim, Status found, @Nullable Period period, boolean silent) {
    PublicationDate published = story.article().publishedAt();
    if (published == null || period == null) {
      return found;
    }
    String day = published.firstDay().toString();
    String start = period.from() != null || clause.told(claim) ? period.from() : period.to();
    boolean ahead = start != null && start.compareTo(day) > 0 && !day.startsWith(start);
    String end = period.to();
    boolean past = end != null && end.compareTo(day) < 0 && !day.startsWith(end);
    if (ahead && found == Status.ACTUAL) {
      return Status.PLANNED;
    }
    boolean done = claim.is("milestone") || silent;
    return past && found == Status.PLANNED && done ? Status.ACTUAL : found;
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

  /** What the first cue of the gravest kind in a sentence tells, or null. */
  private @Nullable Status main(Sentence sentence) {
    int to = Math.min(sentence.to(), sentence.from() + REACH);
    List<Hit> all = cues.within(sentence.from(), to);
    return StatusCues.together(all);
  }

  /** A bound that a law sets is in force as the law is, whatever the verb about breaking it. */
  private static boolean threshold(Claim claim) {
    boolean bound = claim.amount().min() == null || claim.amount().max() == null;
    return bound && (claim.is("penalty") || claim.is("training_compute"));
  }
}
