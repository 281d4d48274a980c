package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Whose money a sum is, as the clause of the sum says it. */
public final class Payers {
  private static final int BEHIND = 14;
  private static final int ARTICLE = 2;

  /** Whose money it is. */
  public enum Side {
    /** That of a state, its bodies or a union of states. */
    PUBLIC,
    /** That of a company or of investors. */
    PRIVATE
  }

  private final Story story;
  private final Hits hits;
  private final Clauses clauses;
  private final ClauseWords words;
  private final References references;

  Payers(Story story, Clauses clauses, References references) {
    this.story = story;
    this.hits = story.analysis().hits();
    this.clauses = clauses;
    this.words = clauses.words();
    this.references = references;
  }

  /** The side that gives a sum, or null where its clause does not tell. */
  public @Nullable Side side(Amount amount, Sentence sentence) {
    int verb = clauses.verbBefore(amount.outerFrom(), sentence);
    boolean passive = verb >= 0 && words.passive(verb, amount.outerFrom());
    boolean gets = verb >= 0 && words.within(verb, amount.outerFrom(), Kind.RECEIVER);
    Side agent = agent(amount, sentence);
    if (agent != null || verb < 0 || passive || gets) {
      return agent;
    }
    Phrase subject = clauses.subject(verb, sentence);
    return subject == null ? null : side(subject, sentence);
  }

  private @Nullable Side side(Phrase phrase, Sentence sentence) {
    Side noun = noun(phrase.to());
    Name name = noun == null ? references.name(phrase, sentence) : null;
    return name == null ? noun : side(name);
  }

  private @Nullable Side noun(int to) {
    Hit noun = hits.before(to, Category.ACTOR_NOUN);
    if (noun == null) {
      return null;
    }
    return noun.sense().value().equals("government") ? Side.PUBLIC : Side.PRIVATE;
  }

  private static @Nullable Side side(Name name) {
    return switch (name.type()) {
      case BODY, GOVERNMENT, COUNTRY, PLACE -> Side.PUBLIC;
      case COMPANY -> Side.PRIVATE;
      default -> null;
    };
  }

  /** {@code 2 billion pledged by the ministry}: who stands behind an agent's word. */
  private @Nullable Side agent(Amount amount, Sentence sentence) {
    int end = Math.min(sentence.to(), amount.outerTo() + BEHIND);
    for (int i = amount.outerTo(); i < end && !words.amount(i); i++) {
      if (words.is(i, Kind.AGENT) && words.past(i - 1)) {
        return named(i + 1, sentence);
      }
    }
    return null;
  }

  private @Nullable Side named(int from, Sentence sentence) {
    for (Name name : story.names().in(sentence)) {
      if (name.from() >= from && name.from() < from + ARTICLE) {
        return side(name);
      }
    }
    for (int i = from; i < from + ARTICLE * 2; i++) {
      Side side = noun(i + 1);
      if (side != null) {
        return side;
      }
    }
    return null;
  }
}
