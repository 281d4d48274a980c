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
import java.util.List;

/** Notes what the names of a claim's sentence are to its amount. */
final class ClauseCandidates {
  private static final int LINKED = 7;
  private static final int CITED = 4;
  private static final double HALF = 10;

  private final Story story;
  private final ClauseWords words;
  private final References references;
  private final Claim claim;
  private final ClauseRoles roles;
  private final Candidates candidates;
  private final OtherAmounts others;
  private final Tokens tokens;
  private final Hits hits;

  ClauseCandidates(
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
    this.others = new OtherAmounts(story.analysis(), roles.claim(), clauses.words());
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
  }

  void find() {
    boolean first = true;
    for (Name name : story.names().in(claim.sentence())) {
      if (bears(name)) {
        Candidate candidate = candidates.of(name);
        place(name, candidate);
        relate(name, candidate);
        boolean opens = first && name.from() - claim.sentence().from() <= 3;
        candidate.note(Trait.OPENS, opens && name.to() <= claim.amount().from() ? 1 : 0);
      }
      first = false;
    }
    subject();
    resumed();
    receiver();
    respectively();
  }

  private void place(Name name, Candidate candidate) {
    Amount amount = claim.amount();
    double near = HALF / (HALF + story.cues().distance(name.from(), name.to(), amount));
    boolean behind = name.from() >= amount.to();
    candidate.note(behind ? Trait.NEAR_BEHIND : Trait.NEAR_BEFORE, near);
    boolean linked =
        behind && name.from() - amount.to() <= LINKED && linksTo(amount.to(), name.from());
    candidate.note(Trait.LINKED, linked ? 1 : 0);
    Phrase subject = roles.subject();
    if (roles.leads(name) && subject != null) {
      candidate.note(listedTo(name.to(), subject.to()) ? Trait.SUBJECT : Trait.IN_SUBJECT, 1);
    }
    boolean predicate = roles.verbBehind() >= 0 && name.from() > roles.verbBehind();
    candidate.note(
        Trait.PREDICATE, predicate && name.from() - roles.verbBehind() <= LINKED ? 1 : 0);
    candidate.note(Trait.MODIFIED, name.from() == amount.outerTo() ? 1 : 0);
    candidate.note(Trait.APART, others.apart(name) ? 1 : 0);
    candidate.note(Trait.ADJACENT, others.adjacent(name) ? 1 : 0);
    candidate.note(Trait.TAKEN, others.taken(name) ? 1 : 0);
    candidate.note(Trait.EARLIER, roles.earlier(name) ? 1 : 0);
    candidate.note(Trait.OBJECT, roles.object(name) ? 1 : 0);
  }

  private void relate(Name name, Candidate candidate) {
    boolean into = link(name.from() - 1) || link(name.from() - 2);
    candidate.note(Trait.INTO, into ? 1 : 0);
    boolean under =
        hits.endsBefore(name.from(), Category.UNDER)
            || words.is(name.from() - 1, Kind.DETERMINER)
                && hits.endsBefore(name.from() - 1, Category.UNDER);
    candidate.note(Trait.UNDER, under ? 1 : 0);
    candidate.note(Trait.OWNER, apostrophe(name.to()) ? 1 : 0);
    candidate.note(Trait.SPEAKS, speaks(name) ? 1 : 0);
    candidate.note(Trait.QUOTED, name.is(Name.Type.PERSON) && speaks(name) ? 1 : 0);
    candidate.note(Trait.LABEL, name.equals(story.label(claim.sentence())) ? 1 : 0);
    boolean agent = words.is(name.from() - 1, Kind.AGENT) || words.is(name.from() - 2, Kind.AGENT);
    candidate.note(Trait.AGENT, agent ? 1 : 0);
  }

  /** What a pronoun or a noun that is the subject of the clause stands for. */
  private void subject() {
    Phrase subject = roles.subject();
    Name behind = subject == null ? null : references.name(subject, claim.sentence());
    if (behind != null && !roles.leads(behind) && bears(behind)) {
      candidates.of(behind).note(Trait.REFERRED, 1);
    }
  }

  /** {@code … will install the system}: definite nouns around the amount that stand for names. */
  private void resumed() {
    Sentence sentence = claim.sentence();
    for (Hit noun : hits.within(sentence.from(), sentence.to(), Category.REFERENCE)) {
      int from = noun.from() - 1;
      Phrase subject = roles.subject();
      boolean led = subject != null && subject.holds(noun.from());
      if (!led && from >= sentence.from() && words.is(from, Kind.DETERMINER)) {
        Name behind = references.behind(new Phrase(from, noun.to()), sentence);
        if (behind != null && bears(behind)) {
          double distance = story.cues().distance(from, noun.to(), claim.amount());
          candidates.of(behind).note(Trait.RESUMED, HALF / (HALF + distance));
        }
      }
    }
  }

  /** {@code NEC, Honda and Sony}: whether only further names follow up to the phrase's end. */
  private boolean listedTo(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joint = tokens.is(i, ',') || words.is(i, Kind.CONJUNCTION);
      if (!joint && !tokens.capitalised(i) || apostrophe(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@code Congress has given it …}: a pronoun between the verb and the amount. */
  private void receiver() {
    for (int i = roles.verb() + 1; roles.verb() >= 0 && i < claim.amount().outerFrom(); i++) {
      if (words.is(i, Kind.PRONOUN) && !words.is(i - 1, Kind.CONJUNCTION)) {
        Name behind = references.before(i, claim.sentence());
        if (behind != null && bears(behind) && !roles.leads(behind)) {
          candidates.of(behind).note(Trait.OBJECT, 1);
        }
      }
    }
  }

  /** {@code 1bn and 8bn for A and B respectively}: each amount has the name of its place. */
  private void respectively() {
    Sentence sentence = claim.sentence();
    if (!words.within(sentence.from(), sentence.to(), Kind.RESPECTIVELY)) {
      return;
    }
    int place = 0;
    int last = claim.amount().to();
    for (Amount amount : story.analysis().amountsWithin(sentence)) {
      boolean alike = amount.unit().is(claim.amount().unit().dimension());
      place += alike && amount.from() < claim.amount().from() ? 1 : 0;
      last = alike ? Math.max(last, amount.to()) : last;
    }
    List<Name> names = story.names().in(sentence).stream().filter(this::bears).toList();
    int behind = 0;
    while (behind < names.size() && names.get(behind).from() < last) {
      behind++;
    }
    int at = behind < names.size() - 1 ? behind + place : place;
    if (at < names.size()) {
      candidates.of(names.get(at)).note(Trait.RESPECTIVE, 1);
    }
  }

  private boolean link(int token) {
    return hits.has(token, Category.LINK);
  }

  /** Whether a preposition leads from the amount to what stands behind it. */
  private boolean linksTo(int from, int to) {
    boolean linked = false;
    for (int i = from; i < to; i++) {
      linked |= link(i) || hits.has(i, Category.PARTITIVE);
      if (tokens.kind(i) == Tokens.Kind.SIGN && !tokens.is(i, '-') && !tokens.is(i, '\'')) {
        return false;
      }
    }
    return linked;
  }

  /** Chips by their names and the adjectives of countries bear nothing. */
  boolean bears(Name name) {
    boolean chip =
        hits.has(name.from(), Category.ACCELERATOR)
            || hits.has(name.to() - 1, Category.ACCELERATOR);
    return !chip && !name.is(Name.Type.DEMONYM) && !maker(name) && !placeLine(name);
  }

  /** {@code NEW DELHI: …}: where it was written. */
  private boolean placeLine(Name name) {
    boolean place = name.is(Name.Type.PLACE) || name.is(Name.Type.GOVERNMENT);
    return place
        && tokens.is(name.to(), ':')
        && name.text().chars().noneMatch(Character::isLowerCase);
  }

  /** {@code Nvidia's GB300}: who makes a chip is not thereby who has it. */
  private boolean maker(Name name) {
    int to = name.to() + 2;
    return apostrophe(name.to())
        && (hits.has(to, Category.ACCELERATOR) || hits.has(to + 1, Category.ACCELERATOR));
  }

  private boolean apostrophe(int token) {
    return tokens.glued(token) && (tokens.is(token, '\'') || tokens.is(token, '’'));
  }

  /** {@code according to the trade association X}: few words may stand before who is cited. */
  private boolean cited(int from) {
    int first = Math.max(claim.sentence().from(), from - CITED);
    for (int i = from; i > first && (i == from || !words.stop(i)); i--) {
      if (hits.before(i, Category.SAYING) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whoever is quoted is not thereby what the number is about. */
  private boolean speaks(Name name) {
    return cited(name.from())
        || hits.has(name.to(), Category.SAYING)
        || name.is(Name.Type.PERSON) && hits.has(name.to() + 1, Category.SAYING);
  }
}
