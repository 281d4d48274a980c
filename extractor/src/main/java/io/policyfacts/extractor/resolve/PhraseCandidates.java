package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Notes the noun phrases of a claim's sentence that its amount can be about. */
final class PhraseCandidates {
  private static final int LONGEST = 7;
  private static final int LONGEST_SYLLABLES = 18;
  private static final int BEFORE = 40;
  private static final int BEHIND = 30;
  private static final int BRACKET = 10;
  private static final Set<Dimension> MODIFIERS =
      EnumSet.of(Dimension.MONEY, Dimension.POWER, Dimension.SPEED, Dimension.ACCELERATOR);
  private static final double HALF = 10;
  private static final List<Category> COUNTED =
      List.of(Category.ACCELERATOR, Category.PEOPLE, Category.FACILITY, Category.MAYBE_ACCELERATOR);

  private final Story story;
  private final ClauseWords words;
  private final References references;
  private final NounPhrases phrases;
  private final Particles particles;
  private final Claim claim;
  private final ClauseRoles roles;
  private final Candidates candidates;
  private final Tokens tokens;
  private final Hits hits;

  PhraseCandidates(
      Story story,
      Clauses clauses,
      References references,
      ClauseRoles roles,
      Candidates candidates) {
    this.story = story;
    this.words = clauses.words();
    this.references = references;
    this.claim = roles.claim();
    this.roles = roles;
    this.candidates = candidates;
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
    this.phrases = new NounPhrases(story.analysis());
    this.particles = clauses.particles();
  }

  void find() {
    Phrase subject = roles.subject();
    if (subject != null) {
      subject(subject);
    }
    target();
    modified();
    whole();
    item();
    objects();
    predicate();
    fields();
    label();
  }

  private void subject(Phrase subject) {
    boolean pronoun = words.is(subject.from(), Kind.PRONOUN);
    Sentence before = story.before(claim.sentence(), 1);
    Phrase noun = before == null || !pronoun ? null : references.noun(before);
    if (noun != null) {
      phrase(noun.from(), noun.to(), Trait.REFERRED);
    }
    Phrase owner = references.owner(subject, claim.sentence());
    if (owner != null) {
      phrase(owner.from(), owner.to(), Trait.REFERRED);
    }
    if (!pronoun && words.is(subject.to() - 1, Kind.MEASURE)) {
      int end = claim.amount().outerFrom();
      if (hits.has(subject.to(), Category.PARTITIVE) && subject.to() < end) {
        phrase(subject.to() + 1, phrases.end(subject.to() + 1, end), Trait.MEASURED);
      }
    }
    if (!pronoun) {
      phrase(subject.from(), subject.to(), Trait.SUBJECT);
    }
  }

  /**
   * {@code into chip production}: what stands behind the amount, or a time or restatement behind
   * it, and a preposition; of {@code the development of a model} the model too.
   */
  private void target() {
    int at = behind();
    if (words.is(at, Kind.TARGET) || hits.has(at, Category.LINK)) {
      int end = phrases.end(at + 1, claim.sentence().to());
      phrase(at + 1, end, Trait.TARGET);
      Hit of = hits.at(end, Category.PARTITIVE);
      if (of != null) {
        phrase(of.to(), phrases.end(of.to(), claim.sentence().to()), Trait.TARGET);
      }
    }
  }

  /** The token behind the amount, a restatement in brackets and the times that follow. */
  private int behind() {
    int at = claim.amount().outerTo();
    if (tokens.is(at, '(')) {
      int close = at;
      while (close < claim.sentence().to() && close < at + BRACKET && !tokens.is(close, ')')) {
        close++;
      }
      at = tokens.is(close, ')') ? close + 1 : at;
    }
    for (TimeSpan time : story.analysis().timesWithin(claim.sentence())) {
      at = time.from() == at ? time.to() : at;
    }
    return at;
  }

  /** {@code a 7 billion campus}: the amount stands before it like an adjective. */
  private void modified() {
    int at = claim.amount().outerTo();
    boolean measure =
        MODIFIERS.contains(claim.amount().unit().dimension())
            && !Tokens.isSpacedSyllable(tokens.first(at));
    if (measure && tokens.kind(at) == Tokens.Kind.WORD && !words.is(at, Kind.PREPOSITION)) {
      phrase(at, phrases.end(at, claim.sentence().to()), Trait.MODIFIED);
    }
  }

  /** What a share is a share of. */
  private void whole() {
    Hit of = hits.at(claim.amount().to(), Category.PARTITIVE);
    if (of != null && (claim.is("share") || claim.is("growth_rate"))) {
      phrase(of.to(), phrases.end(of.to(), claim.sentence().to()), Trait.WHOLE);
    }
  }

  /** What is counted can itself be what the claim is about. */
  private void item() {
    Amount amount = claim.amount();
    if (Tokens.isSpacedSyllable(tokens.first(amount.to() - 1))) {
      counted(amount);
      return;
    }
    int from = Math.min(amount.number() + 1, amount.to() - 1);
    while (from < amount.to() - 1 && hits.has(from, Category.SCALE)) {
      from++;
    }
    boolean ratio = amount.unit().is(Dimension.MONEY) || amount.unit().is(Dimension.PERCENT);
    boolean counts = amount.number() >= 0 && !ratio;
    if (counts && from > amount.number()) {
      phrase(from, amount.to(), Trait.ITEM);
    }
  }

  /** {@code GPU 1만5천장}: the noun that a word behind the number counts. */
  private void counted(Amount amount) {
    boolean counts = hits.endsBefore(amount.to(), Category.CLASSIFIER);
    for (int i = amount.from() - 1; counts && i >= amount.from() - LONGEST && i >= 0; i--) {
      for (Category kind : COUNTED) {
        Hit noun = hits.at(i, kind);
        if (noun != null && noun.to() <= amount.from()) {
          candidates.of(tokens.words(noun.from(), noun.to())).note(Trait.ITEM, 1);
          return;
        }
      }
    }
  }

  /** The phrases between the verb and the amount. */
  private void objects() {
    if (particles.used()) {
      marked();
      return;
    }
    int end = claim.amount().outerFrom();
    int at = roles.verb() < 0 ? end : roles.verb() + 1;
    while (at < end) {
      int to = phrases.end(at, end);
      if (to > at) {
        phrase(at, to, Trait.OBJECT);
      }
      at = Math.max(to, at) + 1;
    }
  }

  /** What particles make objects and targets, before the amount and behind it. */
  private void marked() {
    Sentence sentence = claim.sentence();
    Amount amount = claim.amount();
    int to = Math.min(sentence.to(), amount.to() + BEHIND);
    for (int i = Math.max(sentence.from(), amount.from() - BEFORE); i < to; i++) {
      Trait trait = particles.trait(i, i > amount.from());
      Phrase phrase = trait == null ? null : particles.phrase(i, sentence);
      if (phrase != null && trait != null && (phrase.to() <= amount.from() || i > amount.to())) {
        phrase(Math.max(phrase.from(), i > amount.to() ? amount.outerTo() : 0), i, trait);
      }
    }
  }

  /** {@code $17 million funds the centres}: what stands behind the verb of the amount. */
  private void predicate() {
    int verb = roles.verbBehind();
    if (verb >= 0) {
      int from = verb + 1;
      while (from < claim.sentence().to()
          && (words.is(from, Kind.PREPOSITION)
              || words.is(from, Kind.ADVERB)
              || words.is(from, Kind.AUX))) {
        from++;
      }
      phrase(from, phrases.end(from, claim.sentence().to()), Trait.PREDICATE);
    }
  }

  private void fields() {
    Sentence sentence = claim.sentence();
    Amount amount = claim.amount();
    for (Hit noun : hits.within(sentence.from(), sentence.to(), Category.SUBJECT_NOUN)) {
      if (noun.from() >= amount.to() || noun.to() <= amount.from()) {
        boolean behind = noun.from() >= amount.to();
        double near = HALF / (HALF + story.cues().distance(noun.from(), noun.to(), amount));
        Candidate candidate = candidates.of(phrases.before(noun, sentence));
        candidate.note(behind ? Trait.NEAR_BEHIND : Trait.NEAR_BEFORE, near);
        candidate.note(Trait.FIELD, 1);
        nature(candidate, noun.to() - 1);
      }
    }
  }

  /** {@code Skilling: 450,000 people}: what stands before the colon of a line. */
  private void label() {
    int from = claim.sentence().from();
    int to = Math.min(claim.amount().outerFrom(), from + LONGEST + 1);
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ':')) {
        int start = from;
        while (start < i && tokens.kind(start) == Tokens.Kind.SIGN) {
          start++;
        }
        phrase(start, i, Trait.LABEL);
        return;
      }
    }
  }

  private void phrase(int first, int to, Trait trait) {
    int from = first;
    for (int i = first; i < to; i++) {
      from = apostrophe(i) ? i + 2 : from;
    }
    while (from < to && words.is(from, Kind.DETERMINER)) {
      from++;
    }
    int longest = particles.used() ? LONGEST_SYLLABLES : LONGEST;
    boolean clean = to > from && to - from <= longest;
    for (int i = from; i < to; i++) {
      boolean counted = words.amount(i) && trait != Trait.ITEM;
      clean &= !counted && !words.stop(i) && tokens.kind(i) != Tokens.Kind.NUMBER;
    }
    if (!clean || tokens.kind(to - 1) != Tokens.Kind.WORD || isName(from, to)) {
      return;
    }
    String kind = government(to) ? "GOVERNMENT" : proper(from, to) ? "THING" : "NOUN";
    Candidate candidate = candidates.of(phrases.words(from, to), kind);
    candidate.note(trait, 1);
    candidate.note(Trait.FIELD, field(to - 1) ? 1 : 0);
    candidate.note(Trait.NAMED, named(from, to) ? 1 : 0);
    nature(candidate, to - 1);
  }

  /** {@code Alps keeps its chips}: a word with a capital that no list of words knows. */
  private boolean proper(int from, int to) {
    return to - from == 1 && tokens.capitalised(from) && hits.within(from, to).isEmpty();
  }

  private void nature(Candidate candidate, int head) {
    boolean empty = words.is(head, Kind.EMPTY) || words.is(head, Kind.MEASURE);
    candidate.note(Trait.EMPTY, empty ? 1 : 0);
    candidate.note(Trait.DOER, hits.endsBefore(head + 1, Category.ACTOR_NOUN) ? 1 : 0);
  }

  /** {@code the government}, {@code ministry}: a public body that is not named. */
  private boolean government(int to) {
    Hit noun = hits.before(to, Category.ACTOR_NOUN);
    return noun != null && noun.sense().value().equals("government");
  }

  private boolean apostrophe(int token) {
    return tokens.glued(token) && (tokens.is(token, '\'') || tokens.is(token, '’'));
  }

  private boolean field(int token) {
    return hits.has(token, Category.SUBJECT_NOUN)
        || hits.has(token, Category.RELEVANCE)
        || hits.has(token, Category.FACILITY);
  }

  private boolean isName(int from, int to) {
    for (Name name : story.names().in(claim.sentence())) {
      boolean bears = !name.is(Name.Type.DEMONYM);
      if (bears && name.from() <= from && name.to() >= to) {
        return true;
      }
    }
    return false;
  }

  private boolean named(int from, int to) {
    for (Name name : story.names().in(claim.sentence())) {
      if (name.from() < to && name.to() > from) {
        return true;
      }
    }
    return false;
  }
}
