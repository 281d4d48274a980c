package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import org.jspecify.annotations.Nullable;

/** What the words around a name say about its bearer: {@code chipmaker X}, {@code X, a lab}. */
final class NameSurroundings {
  private static final int APPOSITION = 7;
  private static final int STRONG = 3;
  private static final int WEAK = 1;
  private static final int FAR = 4;
  private static final int CERTAIN = 100_000;

  private final Tokens tokens;
  private final Hits hits;

  NameSurroundings(Analysis analysis) {
    tokens = analysis.tokens();
    hits = analysis.hits();
  }

  /** Tells a bearer what stands around one of its names. */
  void look(Name name, Sentence sentence, EntityDraft draft) {
    if (name.known() && !name.is(Name.Type.THING)) {
      return;
    }
    person(name, draft);
    if (hits.has(name.from() - 1, Category.PLACE_PREPOSITION)) {
      draft.evidence(Name.Type.PLACE, WEAK);
    }
    noun(hits.before(name.from(), Category.REFERENCE), STRONG, draft);
    if (name.to() >= sentence.to()) {
      return;
    }
    Hit behind = hits.at(name.to(), Category.REFERENCE);
    noun(behind != null && behind.sense().value().contains("SITE") ? null : behind, WEAK, draft);
    noun(apposition(name.to(), sentence), STRONG, draft);
    if (hits.has(name.to(), Category.SAYING) && name.to() - name.from() == 1) {
      draft.evidence(Name.Type.COMPANY, WEAK);
    }
    boolean owner = apostrophe(name.to()) && name.to() + 2 < sentence.to();
    Hit owned = owner ? hits.at(name.to() + 2, Category.OWNED) : null;
    if (owned != null) {
      draft.evidence(Name.Type.valueOf(owned.sense().value()), STRONG);
    }
  }

  /** {@code President X}, {@code the minister, X,}, {@code X, the minister}. */
  private void person(Name name, EntityDraft draft) {
    int before = tokens.is(name.from() - 1, ',') ? name.from() - 1 : name.from();
    boolean titled =
        hits.endsBefore(before, Category.PERSON_TITLE)
            || hits.endsBefore(before, Category.PERSON_NOUN);
    boolean single = !hits.has(name.to(), Category.REFERENCE);
    if (titled && single) {
      draft.evidence(Name.Type.PERSON, 2 * STRONG);
    }
    if (tokens.is(name.to(), ',')) {
      for (int i = name.to() + 1; i < Math.min(tokens.size(), name.to() + FAR); i++) {
        if (hits.has(i, Category.PERSON_NOUN)) {
          draft.evidence(Name.Type.PERSON, STRONG);
          return;
        }
      }
    }
  }

  private static void noun(@Nullable Hit noun, int strength, EntityDraft draft) {
    if (noun == null) {
      return;
    }
    switch (noun.sense().value()) {
      case "COMPANY" -> draft.evidence(Name.Type.COMPANY, strength);
      case "BODY GOVERNMENT" -> draft.evidence(Name.Type.BODY, strength);
      default -> draft.evidence(Name.Type.PROGRAMME, strength);
    }
  }

  /** {@code , the operator of …}: the noun of what is put behind a name after a comma, or null. */
  private @Nullable Hit apposition(int comma, Sentence sentence) {
    if (!tokens.is(comma, ',')) {
      return null;
    }
    int end = Math.min(sentence.to(), comma + APPOSITION);
    if (!hits.has(comma + 1, Category.ONE) && !hits.has(comma + 1, Category.DEFINITE)) {
      return null;
    }
    for (int i = comma + 2; i < end && tokens.kind(i) != Kind.SIGN; i++) {
      Hit noun = hits.at(i, Category.REFERENCE);
      if (noun != null && !hits.has(noun.to(), Category.REFERENCE)) {
        return noun;
      }
      if (hits.has(i, Category.PARTITIVE)) {
        return null;
      }
    }
    return null;
  }

  /**
   * {@code the Taiwanese designer X}, {@code X in Ohio}: what two names say of where one is; a
   * place before a comma and a state is in that state.
   */
  void place(Name before, Name name, EntityDraft first, EntityDraft second) {
    int gap = name.from() - before.to();
    if (gap > FAR || gap < 0) {
      return;
    }
    boolean words = true;
    boolean link = gap == 1 && tokens.is(before.to(), ',');
    for (int i = before.to(); i < name.from(); i++) {
      words &= tokens.kind(i) == Kind.WORD;
      link |= hits.has(i, Category.LINK);
    }
    String there = name.country();
    if (gap == 1 && link && there != null && state(name)) {
      first.country(there, CERTAIN);
      first.evidence(Name.Type.PLACE, CERTAIN);
    }
    boolean place = name.is(Name.Type.PLACE) || name.is(Name.Type.COUNTRY);
    if (there != null && place && link) {
      first.country(there, WEAK);
    }
    String home = before.country();
    if (home != null && before.is(Name.Type.DEMONYM) && words) {
      second.country(home, WEAK);
    }
  }

  private boolean state(Name name) {
    Hit hit = hits.at(name.from(), Category.PLACE);
    return hit != null && hit.to() == name.to() && hit.sense().tail().equals("state");
  }

  private boolean apostrophe(int token) {
    return tokens.glued(token) && (tokens.is(token, '\'') || tokens.is(token, '’'));
  }
}
