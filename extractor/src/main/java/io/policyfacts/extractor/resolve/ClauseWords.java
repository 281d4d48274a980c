package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each word of a text is to its clause. */
final class ClauseWords {
  /** The classes that the lexicon names, the forms of verbs among them. */
  enum Kind {
    AUX(0),
    TENSE(1),
    PAST(2),
    PLURAL(3),
    BASE(4),
    PARTICIPLE(5),
    RELATIVE(6),
    PREPOSITION(7),
    SUBORDINATOR(8),
    CONJUNCTION(9),
    ADVERB(10),
    DETERMINER(11),
    INFINITIVE(12),
    PRONOUN(13),
    OWNER(14),
    SPEAKER(15),
    INDEFINITE(16),
    QUANTIFIER(17),
    PAYER(18),
    RECEIVER(19),
    OWNER_VERB(20),
    BE(21),
    TARGET(22),
    PERSON(23),
    COMPARISON(30),
    PRESENT(31),
    MEASURE(24),
    AGENT(25),
    EMPTY(26),
    RESPECTIVELY(27),
    FORMER(28),
    LATTER(29);

    private static final Map<String, Kind> NAMED =
        Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kind::lexiconName, k -> k));

    private final int bit;

    Kind(int place) {
      bit = 1 << place;
    }

    private String lexiconName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class that a value of the lexicon names. */
    private static Kind named(String value) {
      Kind kind = NAMED.get(value);
      if (kind == null) {
        throw new IllegalArgumentException("no class of words \"" + value + "\"");
      }
      return kind;
    }
  }

  private static final int PARTING =
      Kind.RELATIVE.bit | Kind.SUBORDINATOR.bit | Kind.CONJUNCTION.bit;

  private static final int REDUCED = 10;
  private static final int ADVERBS = 4;

  private final Tokens tokens;
  private final int[] kinds;
  private final BitSet amounts = new BitSet();
  private final BitSet starts = new BitSet();
  private final BitSet parts = new BitSet();
  private final UnspacedWords unspaced;

  ClauseWords(Analysis analysis) {
    tokens = analysis.tokens();
    kinds = new int[tokens.size() + 1];
    for (Amount amount : analysis.amounts()) {
      amounts.set(amount.from(), amount.to());
      starts.set(amount.outerFrom());
    }
    for (Hit hit : analysis.hits().of(Category.PARTITIVE)) {
      parts.set(hit.from());
    }
    this.unspaced = new UnspacedWords(analysis);
    mark(analysis.hits().of(Category.VERB), true);
    mark(analysis.hits().of(Category.CLAUSE_WORD), false);
    for (TimeSpan time : analysis.times()) {
      for (int token = time.from(); unspaced.at(time.from()) && token < time.to(); token++) {
        kinds[token] |= Kind.ADVERB.bit;
      }
    }
  }

  /** Of a verb of several characters the first is the verb, the others belong to its group. */
  private void mark(List<Hit> words, boolean verbs) {
    for (Hit word : words) {
      if (unspaced.part(word)) {
        continue;
      }
      int bit = Kind.named(word.sense().value()).bit;
      boolean first = verbs && unspaced.at(word.from());
      for (int token = word.from(); token < word.to(); token++) {
        kinds[token] |= first && token > word.from() ? Kind.PARTICIPLE.bit : bit;
      }
    }
  }

  /** Whether a token is of a text that is written without spaces. */
  boolean unspaced(int token) {
    return unspaced.at(token);
  }

  /** Whether a token is of a class. */
  boolean is(int token, Kind kind) {
    return token >= 0 && token < kinds.length && (kinds[token] & kind.bit) != 0;
  }

  /** Whether a word of a class stands within a range of tokens. */
  boolean within(int from, int to, Kind kind) {
    for (int token = from; token < to; token++) {
      if (is(token, kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause starts at a token. */
  boolean parts(int token) {
    return token >= 0 && token < kinds.length && (kinds[token] & PARTING) != 0;
  }

  /** A sign that no phrase reaches over. */
  boolean stop(int token) {
    boolean dash = tokens.is(token, '-') && !tokens.glued(token);
    return token >= 0
        && tokens.kind(token) == Tokens.Kind.SIGN
        && (dash || ",;:—–()[]*•".indexOf(tokens.first(token)) >= 0);
  }

  /** Whether a token can be the finite verb of its clause. */
  boolean finite(int token, int from) {
    if (token <= from
        || amounts.get(token)
        || tokens.kind(token) != Tokens.Kind.WORD
        || tokens.capitalised(token)) {
      return false;
    }
    if (is(token, Kind.AUX)) {
      return !is(token - 1, Kind.INFINITIVE);
    }
    int before = token - 1;
    while (before > Math.max(from, token - ADVERBS) && is(before, Kind.ADVERB)) {
      before--;
    }
    boolean opened = is(before, Kind.RELATIVE) || is(before, Kind.PRONOUN) || speaker(before);
    boolean nominal = is(before, Kind.DETERMINER) && !opened || is(before, Kind.PREPOSITION);
    if (nominal || is(before, Kind.INFINITIVE) || is(token, Kind.MEASURE) && parts.get(token + 1)) {
      return false;
    }
    return is(token, Kind.TENSE)
        || is(token, Kind.PAST) && told(token, before)
        || is(token, Kind.PLURAL)
            && (opened || tokens.capitalised(before) || counts(token) || aims(token))
            && !numbered(token)
        || is(token, Kind.BASE) && (opened || counts(token) && noun(before));
  }

  /** {@code accelerators draw 15 megawatts}: what an amount follows at once is no noun. */
  private boolean counts(int token) {
    return starts.get(token + 1);
  }

  /** {@code the government plans to spend}: what an infinitive follows is a verb. */
  private boolean aims(int token) {
    return is(token + 1, Kind.INFINITIVE) && is(token + 2, Kind.BASE);
  }

  private boolean noun(int token) {
    return tokens.kind(token) == Tokens.Kind.WORD && kinds[token] == 0;
  }

  /** Whether a token can be a past form. */
  boolean past(int token) {
    return is(token, Kind.PAST) || is(token, Kind.PARTICIPLE) || is(token, Kind.BE);
  }

  /** Whether a token can be a form of a verb. */
  boolean verbal(int token) {
    return past(token) || is(token, Kind.BASE);
  }

  /** Whoever speaks in the text. */
  boolean speaker(int token) {
    return is(token, Kind.SPEAKER);
  }

  /** Whether a verb's group is passive: what stands before it is not the doer. */
  boolean passive(int verb, int to) {
    for (int i = verb; i < to; i++) {
      int next = i + 1;
      while (next < Math.min(to, i + ADVERBS) && is(next, Kind.ADVERB)) {
        next++;
      }
      if (is(i, Kind.BE) && (is(next, Kind.PAST) || is(next, Kind.PARTICIPLE))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb tells of the present alone. */
  boolean present(int verb) {
    return is(verb, Kind.PRESENT) || is(verb, Kind.PLURAL) || is(verb, Kind.BASE);
  }

  /** Whether an amount holds a token. */
  boolean amount(int token) {
    return amounts.get(token);
  }

  private boolean numbered(int token) {
    return is(token + 1, Kind.AUX) || is(token + 1, Kind.TENSE);
  }

  /** A past form after a comma or before an agent is a participle. */
  private boolean told(int token, int before) {
    boolean agent = is(token + 1, Kind.PREPOSITION) && is(token, Kind.PAST) && by(token + 1);
    boolean apart = tokens.kind(before) == Tokens.Kind.SIGN && stop(before);
    return !agent
        && !apart
        && !is(before, Kind.AUX)
        && !is(before, Kind.BE)
        && !reduced(token, before);
  }

  /** {@code An institute charged with … gets}: the verb of the clause is yet to come. */
  private boolean reduced(int token, int before) {
    if (!is(token + 1, Kind.PREPOSITION) || is(before, Kind.PRONOUN) || is(before, Kind.RELATIVE)) {
      return false;
    }
    for (int i = token + 1; i < Math.min(tokens.size(), token + REDUCED); i++) {
      if (stop(i) || tokens.is(i, '.') || is(i, Kind.RELATIVE) || is(i, Kind.SUBORDINATOR)) {
        return false;
      }
      if (is(i, Kind.TENSE) || is(i, Kind.AUX)) {
        return true;
      }
    }
    return false;
  }

  private boolean by(int token) {
    return is(token, Kind.PREPOSITION) && !is(token + 1, Kind.DETERMINER) && agentive(token + 1);
  }

  private boolean agentive(int token) {
    return token < tokens.size()
        && tokens.kind(token) == Tokens.Kind.WORD
        && tokens.capitalised(token);
  }
}
