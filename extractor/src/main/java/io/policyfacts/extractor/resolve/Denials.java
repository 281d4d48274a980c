package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the claims that an article denies, and the plans that it says were given up. */
final class Denials {
  private static final int SUBJECT = 6;
  private static final int OPENING = 14;
  private static final int BEHIND = 40;

  /** What the rules of a law are about is told by what they do not hold for, too. */
  private static final Set<String> RULES = Set.of("penalty", "training_compute", "milestone");

  private final Story story;
  private final Tokens tokens;
  private final Clauses clauses;
  private final ClauseWords words;
  private final StatusCues cues;
  private final StatusClause clause;

  Denials(Story story, Clauses clauses, StatusCues cues, StatusClause clause) {
    this.story = story;
    this.tokens = story.analysis().tokens();
    this.clauses = clauses;
    this.words = clauses.words();
    this.cues = cues;
    this.clause = clause;
  }

  /** Whether a claim is not made: denied, or a plan that is given up. */
  boolean denies(Claim claim, Status status) {
    if (RULES.contains(claim.name())) {
      return false;
    }
    return denied(claim) || status != Status.ACTUAL && givenUp(claim);
  }

  /** Where what is said of an amount ends at the latest: at the next one. */
  private int behind(Amount amount, Sentence sentence) {
    int end = Math.min(sentence.to(), amount.to() + BEHIND);
    for (Amount other : story.analysis().amountsWithin(sentence)) {
      if (other.from() >= amount.to() && other.unit().known()) {
        return Math.min(end, other.from());
      }
    }
    return end;
  }

  private boolean denied(Claim claim) {
    Amount amount = claim.amount();
    Sentence sentence = claim.sentence();
    if (clauses.verbLast()) {
      return cues.denied(amount.to(), behind(amount, sentence));
    }
    int verb = clause.verb(amount, sentence);
    if (verb < 0 || amount.comparison() == Comparison.AT_MOST) {
      return false;
    }
    Phrase subject = clauses.subject(verb, sentence);
    boolean before = verb < amount.from();
    int to = before ? amount.outerFrom() : clause.groupEnd(verb, sentence);
    int from = subject == null || !before ? clause.group(verb, sentence) : outer(subject, sentence);
    return cues.denied(from, to);
  }

  /** Where the verb starts whose object the clause of a subject is. */
  private int outer(Phrase subject, Sentence sentence) {
    int outer = clauses.verbBefore(subject.from(), sentence);
    boolean hangs = outer >= 0 && subject.from() - outer <= SUBJECT;
    for (int i = Math.max(outer, sentence.from()); hangs && i < subject.from(); i++) {
      hangs = !words.stop(i) && !words.is(i, Kind.CONJUNCTION) && !tokens.is(i, '.');
    }
    return hangs ? outer : subject.from();
  }

  /** {@code … was scrapped}, or so the next sentence says of the plan. */
  private boolean givenUp(Claim claim) {
    Amount amount = claim.amount();
    Sentence sentence = claim.sentence();
    if (clauses.verbLast()) {
      return cues.dropped(amount.to(), Math.min(sentence.to(), amount.to() + BEHIND));
    }
    int verb = clause.verb(amount, sentence);
    if (verb >= 0) {
      boolean before = verb < amount.from();
      int to = before ? amount.outerFrom() : Math.min(sentence.to(), verb + SUBJECT);
      int from = before ? verb : amount.to();
      if (cues.dropped(from, to)) {
        return true;
      }
    }
    Sentence next = after(sentence);
    if (next == null) {
      return false;
    }
    Phrase subject = clauses.subject(clauses.mainVerb(next), next);
    boolean same =
        subject != null
            && subject.to() <= next.from() + SUBJECT
            && (words.is(subject.from(), Kind.PRONOUN)
                || words.is(subject.from(), Kind.DETERMINER));
    return same && cues.dropped(next.from(), Math.min(next.to(), next.from() + OPENING));
  }

  private @Nullable Sentence after(Sentence sentence) {
    int index = sentence.index() + 1;
    if (index >= story.analysis().sentences().size()) {
      return null;
    }
    Sentence next = story.analysis().sentences().get(index);
    return next.block().paragraph() == sentence.block().paragraph() ? next : null;
  }
}
