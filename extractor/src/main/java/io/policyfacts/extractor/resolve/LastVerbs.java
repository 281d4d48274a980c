package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs of languages that put them last say about an amount: the one behind it in its
 * clause, else the one right before it, else the line that leads a list.
 */
final class LastVerbs {
  private static final int GROUP = 12;
  private static final int BESIDE = 4;

  private final Story story;
  private final Tokens tokens;
  private final StatusCues cues;

  LastVerbs(Story story, StatusCues cues) {
    this.story = story;
    this.tokens = story.analysis().tokens();
    this.cues = cues;
  }

  /** What is said of an amount, or null where nothing is. */
  @Nullable Status said(Amount amount, Sentence sentence) {
    Status before = before(amount, sentence);
    if (before != null) {
      return before;
    }
    Status own = StatusCues.together(cues.within(amount.from(), amount.to()));
    Status behind = own == null ? behind(amount, sentence) : own;
    if (behind != null) {
      return behind;
    }
    Sentence lead = story.lead(sentence);
    Status all = StatusCues.together(cues.within(sentence.from(), amount.from()));
    return all != null || lead == null
        ? all
        : StatusCues.together(cues.within(lead.from(), lead.to()));
  }

  /** {@code 투자한 5천억원}: the verb that the amount itself is the noun of. */
  private @Nullable Status before(Amount amount, Sentence sentence) {
    int from = Math.max(sentence.from(), amount.outerFrom() - BESIDE);
    for (Hit cue : cues.within(from, amount.outerFrom())) {
      if (cue.to() == amount.outerFrom() && !StatusCues.current(cue)) {
        return StatusCues.status(cue);
      }
    }
    return null;
  }

  /** The first cue behind, together with those of its own group of verbs. */
  private @Nullable Status behind(Amount amount, Sentence sentence) {
    List<Hit> all = cues.within(amount.to(), sentence.to());
    all.removeIf(StatusCues::current);
    if (all.isEmpty()) {
      return null;
    }
    Hit first = all.get(0);
    all.removeIf(cue -> cue.from() > first.to() + GROUP || parted(first.to(), cue.from()));
    boolean told = all.size() > 1 && StatusCues.status(first) == Status.ACTUAL;
    return told ? Status.ACTUAL : StatusCues.together(all);
  }

  private boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ',')) {
        return true;
      }
    }
    return false;
  }
}
