package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the clause of an amount says about whether it is so: words beside the amount first, then the
 * verbs from the governing one up to it, then the subject, then the clause that this one hangs on.
 */
final class StatusClause {
  private static final int BESIDE = 3;
  private static final int GROUP = 5;
  private static final int OUTER = 6;
  private static final int BEHIND = 14;
  private static final double AFTER = 0.6;
  private static final double APART = 0.5;
  private static final double LEAD = 0.3;

  private final Story story;
  private final Tokens tokens;
  private final Hits hits;
  private final Clauses clauses;
  private final ClauseWords words;
  private final StatusCues cues;
  private final Bases bases;
  private final LastVerbs last;
  private final SerialVerbs serial;
  private final IdentityHashMap<Claim, Optional<Status>> said = new IdentityHashMap<>();

  StatusClause(Story story, Clauses clauses, StatusCues cues) {
    this.story = story;
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
    this.clauses = clauses;
    this.words = clauses.words();
    this.cues = cues;
    this.bases = new Bases(story, clauses);
    this.last = new LastVerbs(story, cues);
    this.serial = new SerialVerbs(story, cues);
  }

  /** What is said of a claim, or null where nothing is. */
  @Nullable Status said(Claim claim) {
    return said.computeIfAbsent(claim, c -> Optional.ofNullable(read(c))).orElse(null);
  }

  private @Nullable Status read(Claim claim) {
    Amount amount = claim.amount();
    Sentence sentence = claim.sentence();
    if (current(amount, sentence) || bases.holds(claim)) {
      return Status.ACTUAL;
    }
    if (clauses.verbLast()) {
      return last.said(amount, sentence);
    }
    if (clauses.unspaced(sentence.from()) || clauses.unspaced(amount.to() - 1)) {
      return serial.said(amount, sentence);
    }
    int verb = verb(amount, sentence);
    Status modified = modified(amount, sentence);
    if (verb < 0) {
      return modified != null ? modified : nominal(amount, sentence);
    }
    Status governed = governed(verb, amount, sentence);
    return modified == null || governed == Status.POTENTIAL ? governed : modified;
  }

  /** Whether the verb that governs an amount tells of the past. */
  boolean told(Claim claim) {
    int verb = verb(claim.amount(), claim.sentence());
    boolean perfect = words.is(verb, Kind.AUX) && words.present(verb) && words.past(verb + 1);
    return verb >= 0 && (words.is(verb, Kind.PAST) || words.is(verb, Kind.BE) || perfect);
  }

  /** A word for now beside the amount, with no plan between. */
  private boolean current(Amount amount, Sentence sentence) {
    int from = Math.max(sentence.from(), amount.outerFrom() - BESIDE);
    int to = Math.min(sentence.to(), amount.to() + BESIDE);
    boolean found = false;
    for (Hit cue : cues.within(from, to)) {
      boolean before = cue.from() < amount.from();
      boolean ahead = StatusCues.status(cue) != Status.ACTUAL;
      if (before && found && ahead) {
        return false;
      }
      found |= StatusCues.current(cue) && clear(cue, amount);
    }
    return found;
  }

  private boolean clear(Hit cue, Amount amount) {
    int from = Math.min(cue.to(), amount.to());
    int to = Math.max(cue.from(), amount.from());
    for (int i = from; i < to; i++) {
      if (words.stop(i) || words.finite(i, from) || words.is(i, Kind.RELATIVE) || words.amount(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@code 5 billion pledged by …}: what follows the amount within its own phrase. */
  private @Nullable Status modified(Amount amount, Sentence sentence) {
    int to = Math.min(sentence.to(), amount.to() + BESIDE);
    for (Hit cue : cues.within(amount.to(), to)) {
      if (!clear(cue, amount) || words.finite(cue.from(), sentence.from())) {
        return null;
      }
      boolean purpose = words.is(cue.from(), Kind.INFINITIVE) && !words.is(cue.from() + 1, Kind.BE);
      Status said = StatusCues.status(cue);
      if (!purpose && said != Status.ACTUAL) {
        return said;
      }
    }
    return null;
  }

  /** The verb that governs an amount: one behind it whose subject it is, one before; or -1. */
  int verb(Amount amount, Sentence sentence) {
    int verb = clauses.verbBefore(amount.outerFrom(), sentence);
    if (verb < 0 || opens(amount.outerFrom())) {
      int behind = behind(amount, sentence);
      verb = behind < 0 ? verb : behind;
    }
    for (int i = amount.from() - 1; verb < 0 && i > sentence.from(); i--) {
      if (tokens.is(i, ':')) {
        verb = clauses.verbBefore(i, sentence);
      }
    }
    return verb;
  }

  /** Whether an amount can be the first phrase of its clause. */
  private boolean opens(int from) {
    int before = from - 1;
    boolean said = hits.endsBefore(from, Category.SAYING) && words.finite(before, 0);
    return words.stop(before) || words.parts(before) || said;
  }

  /** The first verb after an amount in the same clause, or -1. */
  private int behind(Amount amount, Sentence sentence) {
    int to = Math.min(sentence.to(), amount.outerTo() + BEHIND);
    for (int i = amount.outerTo(); i < to; i++) {
      if (words.finite(i, sentence.from())) {
        return i;
      }
      if (words.stop(i) || words.is(i, Kind.RELATIVE)) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the group of verbs starts that a verb belongs to: {@code will} of {@code will have}. */
  int group(int verb, Sentence sentence) {
    int start = verb;
    for (int i = verb - 1; i >= sentence.from(); i--) {
      if (words.is(i, Kind.AUX)) {
        start = i;
      } else if (!words.is(i, Kind.ADVERB)) {
        return start;
      }
    }
    return start;
  }

  /** The token after the group of verbs that a verb begins. */
  int groupEnd(int verb, Sentence sentence) {
    int end = verb + 1;
    int to = Math.min(sentence.to(), verb + GROUP);
    for (int i = end; i < to; i++) {
      boolean copula = i == end && words.is(verb, Kind.BE) && !words.verbal(i);
      if (copula && !words.is(i, Kind.ADVERB)) {
        return to;
      }
      boolean member = words.is(i, Kind.BE) || words.is(i, Kind.AUX) || words.verbal(i);
      if (member) {
        end = i + 1;
      } else if (!words.is(i, Kind.ADVERB) && !words.is(i, Kind.INFINITIVE)) {
        return end;
      }
    }
    return end;
  }

  private @Nullable Status governed(int verb, Amount amount, Sentence sentence) {
    boolean before = verb < amount.from();
    int from = group(verb, sentence);
    int to = before ? amount.from() : groupEnd(verb, sentence);
    Status chain = StatusCues.together(cues.within(from, to));
    Phrase subject = clauses.subject(verb, sentence);
    boolean perfect = words.is(verb, Kind.AUX) && words.past(verb + 1);
    boolean still = words.present(verb) && !perfect || words.passive(verb, to);
    if (!before && still) {
      chain = ahead(opening(amount.from(), sentence), amount.from(), chain);
    } else if (still && subject != null) {
      chain = ahead(subject.from(), subject.to(), chain);
    }
    if (chain == Status.POTENTIAL && amount.comparison() == Comparison.AT_MOST) {
      int scope = Math.max(sentence.from(), from - GROUP);
      chain = permitted(scope, amount) ? Status.ACTUAL : chain;
    }
    if (chain == null && !words.is(verb, Kind.AUX)) {
      chain = words.is(verb, Kind.PAST) || !money(amount) ? Status.ACTUAL : null;
    }
    return subject == null ? chain : hanging(chain, subject, sentence);
  }

  /** Where the phrase of an amount starts: after the verb, sign or word that parts clauses. */
  private int opening(int amount, Sentence sentence) {
    int from = amount;
    int floor = Math.max(sentence.from(), amount - GROUP);
    while (from > floor && !words.stop(from - 1) && !words.is(from - 1, Kind.RELATIVE)) {
      if (words.finite(from - 1, sentence.from())) {
        return from;
      }
      from--;
    }
    return from;
  }

  private static boolean money(Amount amount) {
    return amount.unit().is(Dimension.MONEY);
  }

  /** {@code No project may get more than …}: a rule that holds. */
  private boolean permitted(int from, Amount amount) {
    return !hits.within(from, amount.from(), Category.DENIAL).isEmpty();
  }

  /** What a phrase says of a thing that is not there yet, where its verb says that it is. */
  private @Nullable Status ahead(int from, int to, @Nullable Status chain) {
    if (chain != null && chain != Status.ACTUAL) {
      return chain;
    }
    for (Hit cue : cues.within(from, to)) {
      if (StatusCues.status(cue) != Status.ACTUAL && !tokens.capitalised(cue.from())) {
        return StatusCues.status(cue);
      }
    }
    return chain;
  }

  /** {@code analysts expect that …}, {@code said it would}, {@code if it raises}. */
  private @Nullable Status hanging(@Nullable Status chain, Phrase subject, Sentence sentence) {
    int outer = clauses.verbBefore(subject.from(), sentence);
    if (outer < 0 || subject.from() - outer > OUTER) {
      outer = Math.max(sentence.from(), subject.from() - 2);
    }
    for (int i = outer; i < subject.from(); i++) {
      if (words.stop(i)) {
        return chain;
      }
    }
    Status said = StatusCues.together(cues.within(outer, subject.from()));
    if (said == Status.POTENTIAL) {
      return chain == Status.ACTUAL ? chain : said;
    }
    boolean told = !hits.within(outer, subject.from(), Category.SAYING).isEmpty();
    boolean backshift = chain == Status.POTENTIAL && (told || said == Status.PLANNED);
    return backshift ? Status.PLANNED : chain;
  }

  /** Without a verb: the nearest cue, or what the line that leads a list says. */
  private @Nullable Status nominal(Amount amount, Sentence sentence) {
    Status best = null;
    double most = 0;
    for (Hit cue : cues.within(sentence.from(), sentence.to())) {
      double side = cue.from() >= amount.to() ? AFTER : 1;
      double near = side * story.cues().nearness(cue, amount) * (clear(cue, amount) ? 1 : APART);
      if (near > most) {
        most = near;
        best = StatusCues.status(cue);
      }
    }
    Sentence lead = story.lead(sentence);
    if (lead == null || most > LEAD) {
      return best;
    }
    Status led = StatusCues.together(cues.within(lead.from(), lead.to()));
    return led == null ? best : led;
  }
}
