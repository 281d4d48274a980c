package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.names.Entity;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.names.Names;
import io.policyfacts.extractor.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The candidates for the roles of one claim: one for each bearer of a name, one for each phrase.
 */
final class Candidates {
  private static final int SHORT = 3;

  private final Names names;
  private final Map<Integer, Candidate> bearers = new LinkedHashMap<>();
  private final Map<String, Candidate> phrases = new HashMap<>();
  private final List<Candidate> all = new ArrayList<>();

  Candidates(Names names) {
    this.names = names;
  }

  /** The candidate that bears a name. */
  Candidate of(Name name) {
    return bearers.computeIfAbsent(name.bearer(), bearer -> add(name));
  }

  private Candidate add(Name name) {
    Entity entity = names.entity(name);
    Candidate candidate = new Candidate(entity.text(), name.type().name(), name);
    candidate.note(Trait.KNOWN, entity.known() ? 1 : 0);
    all.add(candidate);
    return candidate;
  }

  /** The candidate that is a phrase. */
  Candidate of(String phrase) {
    return of(phrase, "NOUN");
  }

  /** The candidate that is a phrase, of a kind that names can be of too. */
  Candidate of(String phrase, String kind) {
    return phrases.computeIfAbsent(
        phrase.toLowerCase(Locale.ROOT),
        key -> {
          Candidate candidate = new Candidate(phrase, kind, null);
          boolean noun = !kind.equals("THING");
          candidate.note(Trait.SINGLE, noun && single(phrase) ? 1 : 0);
          all.add(candidate);
          return candidate;
        });
  }

  /** One word; of a script that writes compounds together, one of few syllables. */
  private static boolean single(String phrase) {
    boolean syllables = Tokenizer.isSyllable(phrase.charAt(phrase.length() - 1));
    return phrase.indexOf(' ') < 0 && (!syllables || phrase.length() <= SHORT);
  }

  /** All candidates in the order they were found. */
  Collection<Candidate> all() {
    return all;
  }
}
