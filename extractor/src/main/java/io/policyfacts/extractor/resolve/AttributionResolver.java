package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Who is quoted as saying a claim: the subject of a verb of saying, or the source that is named.
 */
final class AttributionResolver {
  private static final int LONGEST = 6;
  private static final int BEHIND = 3;
  private static final int STEPS_BACK = 2;

  private final Story story;
  private final Tokens tokens;
  private final Hits hits;
  private final Clauses clauses;
  private final ClauseWords words;

  AttributionResolver(Story story, Clauses clauses) {
    this.story = story;
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
    this.clauses = clauses;
    this.words = clauses.words();
  }

  /** The name or noun of whoever says a claim, or null where nobody is quoted. */
  @Nullable String resolve(Claim claim) {
    Phrase source = source(claim.sentence(), claim.amount());
    for (int i = 1; pronoun(source) && i <= STEPS_BACK; i++) {
      Sentence before = story.before(claim.sentence(), i);
      source = before == null ? null : source(before, null);
    }
    return source == null || !speaks(source) ? null : text(source);
  }

  /** Whether a phrase can be the name of a source: no pronoun, number or remnant. */
  private boolean speaks(Phrase source) {
    boolean number = tokens.kind(source.to() - 1) == Tokens.Kind.NUMBER;
    boolean own = words.within(source.from(), source.to(), Kind.SPEAKER);
    return !number && !own && !pronoun(source) && !words.is(source.from(), Kind.PREPOSITION);
  }

  private boolean pronoun(@Nullable Phrase source) {
    return source != null
        && (words.is(source.from(), Kind.PRONOUN) || words.is(source.from(), Kind.SPEAKER));
  }

  /** Who says a sentence, or only its amount. */
  private @Nullable Phrase source(Sentence sentence, @Nullable Amount amount) {
    for (Hit saying : hits.within(sentence.from(), sentence.to(), Category.SAYING)) {
      Phrase source = source(saying, sentence, amount);
      if (source != null && (amount == null || !source.holds(amount.from()))) {
        return source;
      }
    }
    return null;
  }

  private @Nullable Phrase source(Hit saying, Sentence sentence, @Nullable Amount amount) {
    if (words.is(saying.to() - 1, Kind.PREPOSITION) || !verb(saying, sentence)) {
      return words.is(saying.from(), Kind.PREPOSITION) ? phrase(saying.to(), sentence) : null;
    }
    if (amount != null && saying.from() >= amount.to() && !closes(saying, sentence, amount)) {
      return null;
    }
    Phrase subject = clauses.subject(saying.from(), sentence);
    return subject == null || turned(saying.from(), subject)
        ? phrase(saying.to(), sentence)
        : subject;
  }

  private boolean verb(Hit saying, Sentence sentence) {
    boolean told = hits.has(saying.from(), Category.STAGE) && !words.is(saying.to(), Kind.RELATIVE);
    boolean last = words.is(saying.from(), Kind.BASE) && ends(saying.to(), sentence);
    return !told && (last || words.finite(saying.from(), sentence.from()));
  }

  /** {@code "…," said Kim}: the speaker follows. */
  private boolean turned(int verb, Phrase subject) {
    boolean quote = quote(verb - 1) || quote(verb - 2) && words.stop(verb - 1);
    boolean next = tokens.capitalised(verb + 1) || words.is(verb + 1, Kind.DETERMINER);
    return quote || words.stop(verb - 1) && next && subject.after() == subject.to();
  }

  private boolean quote(int token) {
    return tokens.is(token, '"') || tokens.is(token, '”') || tokens.is(token, '’');
  }

  private boolean ends(int token, Sentence sentence) {
    return token >= sentence.to() || words.stop(token) || tokens.is(token, '.');
  }

  /** Where the subject of a verb behind an amount starts. */
  private int before(Hit saying, Sentence sentence) {
    Phrase subject = clauses.subject(saying.from(), sentence);
    return subject == null ? saying.from() : subject.from();
  }

  /** {@code …, the ministry said}: a verb behind an amount that ends what it tells. */
  private boolean closes(Hit saying, Sentence sentence, Amount amount) {
    return words.stop(before(saying, sentence) - 1) || opened(amount, sentence);
  }

  /** Quoted speech needs no comma before its speaker. */
  private boolean opened(Amount amount, Sentence sentence) {
    for (int i = sentence.from(); i < amount.from(); i++) {
      if (tokens.is(i, '"') || tokens.is(i, '“')) {
        return true;
      }
    }
    return false;
  }

  /** The phrase that starts at a token. */
  private @Nullable Phrase phrase(int from, Sentence sentence) {
    int to = from;
    int end = Math.min(sentence.to(), from + LONGEST);
    while (to < end && !words.stop(to) && !words.amount(to) && !parted(to, from)) {
      to++;
    }
    return to > from ? new Phrase(from, to) : null;
  }

  private boolean parted(int token, int from) {
    boolean sign = tokens.is(token, '.') || tokens.is(token, '"');
    boolean word = words.is(token, Kind.RELATIVE) || words.is(token, Kind.PREPOSITION);
    return sign || token > from && (word || words.finite(token, from));
  }

  private String text(Phrase source) {
    Name best = null;
    Sentence sentence = story.analysis().sentenceAt(source.from());
    for (Name name : story.names().in(sentence)) {
      boolean inside = name.from() >= source.from() && name.to() <= source.to() + BEHIND;
      boolean starts = name.from() < source.to();
      if (inside && starts && (best == null || name.is(Name.Type.PERSON))) {
        best = name;
      }
    }
    if (best != null && (best.is(Name.Type.PERSON) || best.to() >= source.to() - 1)) {
      return best.text();
    }
    if (best == null && words.is(source.to(), Kind.PREPOSITION)) {
      best =
          story.names().in(sentence).stream()
              .filter(name -> name.from() == source.to() + 1 && name.acts())
              .findFirst()
              .orElse(null);
      if (best != null) {
        return best.text();
      }
    }
    int to = Math.min(source.to(), source.from() + LONGEST);
    for (TimeSpan time : story.analysis().timesWithin(sentence)) {
      to = time.from() > source.from() && time.from() < to ? time.from() : to;
    }
    return tokens.words(source.from(), to);
  }
}
