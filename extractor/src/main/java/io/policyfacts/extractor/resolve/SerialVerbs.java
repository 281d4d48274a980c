package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs of a language that lines them up without endings say about an amount: those of its
 * own clause, else of the clauses before it, else of the line that leads a list.
 */
final class SerialVerbs {
  private static final int BEHIND = 8;
  private static final int DEEPEST = 3;

  private final Story story;
  private final Tokens tokens;
  private final StatusCues cues;

  SerialVerbs(Story story, StatusCues cues) {
    this.story = story;
    this.tokens = story.analysis().tokens();
    this.cues = cues;
  }

  /** What is said of an amount, or null where nothing is. */
  @Nullable Status said(Amount amount, Sentence sentence) {
    int from = opening(amount.outerFrom(), sentence);
    int to = closing(amount.to(), sentence);
    Status said = clause(from, to);
    for (int i = 0; said == null && from > sentence.from() && i < DEEPEST; i++) {
      int before = opening(from - 1, sentence);
      said = clause(before, from);
      from = before;
    }
    Sentence lead = said == null ? story.lead(sentence) : null;
    return lead == null ? said : StatusCues.together(cues.within(lead.from(), lead.to()));
  }

  private @Nullable Status clause(int from, int to) {
    List<Hit> all = cues.within(from, to);
    boolean current = all.stream().anyMatch(StatusCues::current);
    Status said = StatusCues.together(all);
    return current && said == Status.PLANNED ? Status.ACTUAL : said;
  }

  private int opening(int token, Sentence sentence) {
    int from = token;
    while (from > sentence.from() && !parts(from - 1)) {
      from--;
    }
    return from;
  }

  private int closing(int token, Sentence sentence) {
    int to = token;
    while (to < Math.min(sentence.to(), token + BEHIND) && !parts(to)) {
      to++;
    }
    return to;
  }

  private boolean parts(int token) {
    return tokens.text().charAt(tokens.start(token)) == '，'
        || tokens.is(token, ';')
        || tokens.is(token, ':')
        || tokens.is(token, '(')
        || tokens.is(token, ')');
  }
}
