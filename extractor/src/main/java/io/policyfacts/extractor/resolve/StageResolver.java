package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Fact.Stage;
import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.text.Sentence;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a claim's money has come, where the words of its own clause say so. */
final class StageResolver {
  private static final int BESIDE = 3;
  private static final Set<String> MONEY = Set.of("budget", "investment");

  private final Hits hits;
  private final ClauseWords words;
  private final StatusClause clause;

  StageResolver(Story story, Clauses clauses, StatusClause clause) {
    this.hits = story.analysis().hits();
    this.words = clauses.words();
    this.clause = clause;
  }

  /** The stage that is told, or null. */
  @Nullable Stage resolve(Claim claim, Status status) {
    if (!MONEY.contains(claim.name())) {
      return null;
    }
    Amount amount = claim.amount();
    Sentence sentence = claim.sentence();
    Stage beside = nearest(amount.to(), Math.min(sentence.to(), amount.to() + BESIDE), status);
    int verb = clause.verb(amount, sentence);
    if (beside != null || verb < 0) {
      return beside;
    }
    boolean before = verb < amount.from();
    return nearest(
        clause.group(verb, sentence),
        before ? amount.from() : clause.groupEnd(verb, sentence),
        status);
  }

  /** The last stage that is told as reached within a range of tokens. */
  private @Nullable Stage nearest(int from, int to, Status status) {
    Stage found = null;
    for (Hit cue : hits.within(from, to, Category.STAGE)) {
      if (words.stop(cue.from()) || words.is(cue.from() - 1, Kind.CONJUNCTION) && found != null) {
        return found;
      }
      Stage stage = Stage.valueOf(cue.sense().value().toUpperCase(Locale.ROOT));
      boolean ahead = words.is(cue.from() - 1, Kind.INFINITIVE) || words.is(cue.from(), Kind.BASE);
      boolean paid = stage != Stage.DISBURSED || status == Status.ACTUAL;
      if (paid && (!ahead || words.past(cue.from()))) {
        found = stage;
      }
    }
    return found;
  }
}
