package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pronoun or a definite noun stands for: the name that the sentence before is about, or the
 * nearest name of its kind.
 */
final class References {
  private static final int FARTHEST = 8;
  private static final int LONGEST = 4;
  private static final int REACH = 60;

  private final Story story;
  private final Clauses clauses;
  private final Tokens tokens;
  private final Hits hits;
  private final List<@Nullable Name> foci = new ArrayList<>();
  private final Map<String, List<Name>> byHead = new HashMap<>();
  private final Map<String, Set<String>> sorts = new HashMap<>();
  private final Map<String, Optional<Name>> main = new HashMap<>();

  References(Story story, Clauses clauses) {
    this.story = story;
    this.clauses = clauses;
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
    for (Sentence sentence : story.analysis().sentences()) {
      for (Name name : story.names().in(sentence)) {
        if (name.to() - name.from() > 1 && !name.is(Name.Type.PERSON)) {
          byHead.computeIfAbsent(head(name.to() - 1), k -> new ArrayList<>()).add(name);
        }
      }
    }
  }

  /** The name that a sentence is about, or null. */
  @Nullable Name focus(Sentence sentence) {
    return focus(sentence.index());
  }

  /**
   * Read in the order of the text, as far as it is asked for: a focus can depend on those before.
   */
  private @Nullable Name focus(int sentence) {
    while (foci.size() <= sentence) {
      foci.add(find(story.analysis().sentences().get(foci.size())));
    }
    return foci.get(sentence);
  }

  private @Nullable Name find(Sentence sentence) {
    Phrase subject = clauses.subject(clauses.mainVerb(sentence), sentence);
    Name named = subject == null ? null : name(subject, sentence);
    if (named != null) {
      return named;
    }
    for (Name name : story.names().in(sentence)) {
      if (bears(name) && !name.is(Name.Type.PLACE)) {
        return name;
      }
    }
    return null;
  }

  /** The common noun that a sentence is about, or null where it is about a name. */
  @Nullable Phrase noun(Sentence sentence) {
    Phrase subject = clauses.subject(clauses.mainVerb(sentence), sentence);
    if (subject == null) {
      return null;
    }
    boolean bare =
        clauses.words().is(subject.from(), Kind.PRONOUN)
            || clauses.words().is(subject.from(), Kind.QUANTIFIER)
            || clauses.words().is(subject.to() - 1, Kind.MEASURE);
    return bare || name(subject, sentence) != null ? null : subject;
  }

  /** The name in or behind a phrase, or null. */
  @Nullable Name name(Phrase phrase, Sentence sentence) {
    Name named = within(phrase.from(), phrase.to(), sentence);
    Name apposed = named == null ? apposed(phrase, sentence) : null;
    if (apposed != null) {
      return apposed;
    }
    Name meant = named == null ? behind(phrase, sentence) : named;
    return meant == null ? within(phrase.to(), phrase.after(), sentence) : meant;
  }

  private @Nullable Name within(int from, int to, Sentence sentence) {
    for (Name name : story.names().in(sentence)) {
      if (name.from() < to && name.to() > from && bears(name)) {
        return name;
      }
    }
    return null;
  }

  /** {@code The giant among them, Solstice, …}: a name between commas behind the phrase. */
  private @Nullable Name apposed(Phrase phrase, Sentence sentence) {
    for (Name name : story.names().in(sentence)) {
      boolean behind = name.from() >= phrase.to() && name.to() <= phrase.after();
      if (behind && tokens.is(name.from() - 1, ',') && tokens.is(name.to(), ',') && bears(name)) {
        return name;
      }
    }
    return null;
  }

  /** {@code Korea's act is in force; its fines …}: the phrase that owns a phrase, or null. */
  @Nullable Phrase owner(Phrase phrase, Sentence sentence) {
    if (!clauses.words().is(phrase.from(), Kind.OWNER)) {
      return null;
    }
    for (int i = phrase.from() - 1; i > Math.max(sentence.from(), phrase.from() - REACH); i--) {
      if (clauses.words().finite(i, sentence.from())) {
        return clauses.subject(i, sentence);
      }
    }
    return null;
  }

  /** The name that a pronoun or definite noun stands for, or null. */
  @Nullable Name behind(Phrase whole, Sentence sentence) {
    Phrase phrase = new Phrase(whole.from(), owner(whole));
    int head = phrase.to() - 1;
    boolean definite =
        clauses.words().is(phrase.from(), Kind.DETERMINER)
            && !clauses.words().is(phrase.from(), Kind.INDEFINITE);
    if (definite && phrase.to() - phrase.from() <= LONGEST) {
      Name called = called(head);
      Hit noun = called == null ? reference(head) : null;
      return noun == null ? called : nearest(noun.sense().value(), noun.from(), sentence);
    }
    Name listed = listed(phrase, sentence);
    if (listed != null) {
      return listed;
    }
    if (clauses.words().speaker(phrase.from())) {
      return story.topic().speaker().orElse(null);
    }
    boolean pronoun = clauses.words().is(phrase.from(), Kind.PRONOUN);
    boolean owner = clauses.words().is(phrase.from(), Kind.OWNER);
    return pronoun && phrase.to() == phrase.from() + 1 || owner
        ? before(phrase.from(), sentence)
        : null;
  }

  /** {@code the company's takings}: the phrase up to its possessive, else all of it. */
  private int owner(Phrase phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      if (apostrophe(i)) {
        return i;
      }
    }
    return phrase.to();
  }

  private boolean apostrophe(int token) {
    return tokens.glued(token) && (tokens.is(token, '\'') || tokens.is(token, '’'));
  }

  /** {@code the former}, {@code the latter}: of the last two names that are listed, or null. */
  private @Nullable Name listed(Phrase phrase, Sentence sentence) {
    boolean former = clauses.words().is(phrase.to() - 1, Kind.FORMER);
    if (!former && !clauses.words().is(phrase.to() - 1, Kind.LATTER)) {
      return null;
    }
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - 2); i--) {
      List<Name> names =
          story.names().at(i).stream().filter(n -> n.to() <= phrase.from() && bears(n)).toList();
      if (names.size() > 1) {
        return names.get(names.size() - (former ? 2 : 1));
      }
    }
    return null;
  }

  /** {@code the foundation}: the last name before it that ends with the same word. */
  private @Nullable Name called(int token) {
    List<Name> named = byHead.getOrDefault(head(token), List.of());
    int low = 0;
    int high = named.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (named.get(middle).to() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : named.get(low - 1);
  }

  private String head(int token) {
    return tokens.word(token).toLowerCase(Locale.ROOT);
  }

  private @Nullable Hit reference(int token) {
    for (int from = token; from >= Math.max(0, token - 1); from--) {
      Hit hit = hits.at(from, Category.REFERENCE);
      if (hit != null && hit.to() == token + 1) {
        return hit;
      }
    }
    return null;
  }

  /** What a pronoun stands for: a subject before it in its sentence, else of those before. */
  @Nullable Name before(int token, Sentence sentence) {
    boolean person = clauses.words().is(token, Kind.PERSON);
    for (int i = token - 1; i > Math.max(sentence.from(), token - REACH); i--) {
      if (clauses.words().finite(i, sentence.from())) {
        Phrase subject = clauses.subject(i, sentence);
        Name name =
            subject == null || subject.to() > token
                ? null
                : within(subject.from(), subject.after(), sentence);
        if (name != null && name.to() <= token && name.is(Name.Type.PERSON) == person) {
          return name;
        }
      }
    }
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - 3); i--) {
      Name focus = focus(i);
      if (focus != null && focus.is(Name.Type.PERSON) == person) {
        return focus;
      }
    }
    return null;
  }

  /** The nearest name of a kind before a token: a sentence's focus first. */
  private @Nullable Name nearest(String kinds, int token, Sentence sentence) {
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - FARTHEST); i--) {
      Name focus = i < sentence.index() ? focus(i) : null;
      if (focus != null && of(kinds, focus)) {
        return focus;
      }
      List<Name> names = story.names().at(i);
      for (int n = names.size() - 1; n >= 0; n--) {
        if (names.get(n).to() <= token && of(kinds, names.get(n))) {
          return names.get(n);
        }
      }
    }
    return main.computeIfAbsent(kinds, k -> story.names().main(name -> of(k, name))).orElse(null);
  }

  private boolean of(String kinds, Name name) {
    if (kinds.equals("LAW")) {
      return name.is(Name.Type.PROGRAMME) && law(name);
    }
    return sorts.computeIfAbsent(kinds, k -> Set.of(k.split(" "))).contains(name.type().name());
  }

  private boolean law(Name name) {
    for (Hit hit : hits.within(name.from(), name.to(), Category.PROGRAMME_HEAD)) {
      if (hit.sense().value().equals("law")) {
        return true;
      }
    }
    return false;
  }

  private boolean bears(Name name) {
    boolean chip =
        hits.has(name.from(), Category.ACCELERATOR)
            || hits.has(name.to() - 1, Category.ACCELERATOR);
    return !chip && !name.is(Name.Type.DEMONYM) && !possessive(name);
  }

  /** {@code Nvidia's GB300}: the maker is not the thing. */
  private boolean possessive(Name name) {
    return apostrophe(name.to());
  }
}
