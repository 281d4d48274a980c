package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the verb that governs a token, and the phrase that is the verb's subject. */
final class Clauses {
  private static final int DEEPEST = 4;
  private static final int REACH = 90;

  private final Tokens tokens;
  private final ClauseWords words;
  private final Particles particles;

  /**
   * A stretch of tokens.
   *
   * @param after token after what is inserted behind it, or {@code to}
   */
  record Phrase(int from, int to, int after) {
    Phrase(int from, int to) {
      this(from, to, to);
    }

    Phrase inserted(int end) {
      return new Phrase(from, to, end);
    }

    boolean holds(int token) {
      return token >= from && token < to;
    }
  }

  Clauses(Analysis analysis) {
    this.tokens = analysis.tokens();
    this.words = new ClauseWords(analysis);
    this.particles = new Particles(analysis);
  }

  /** The particles of its text. */
  Particles particles() {
    return particles;
  }

  /** Whether a token is of a text that is written without spaces. */
  boolean unspaced(int token) {
    return words.unspaced(token);
  }

  /** Whether the verb stands at the end of its clause. */
  boolean verbLast() {
    return particles.used();
  }

  ClauseWords words() {
    return words;
  }

  /** The finite verb before a token in its clause, or -1. */
  int verbBefore(int token, Sentence sentence) {
    if (particles.used()) {
      return particles.subjectBefore(token, sentence);
    }
    for (int i = token - 1; i > floor(token, sentence); i--) {
      if (tokens.is(i, ')')) {
        i = opening(i, sentence);
      } else if (strong(i)) {
        return -1;
      } else if (words.finite(i, sentence.from())) {
        return i;
      }
    }
    return -1;
  }

  /** The finite verb that a stretch depends on: before it, else behind it; or -1. */
  int governing(int from, int to, Sentence sentence) {
    int before = verbBefore(from, sentence);
    int end = Math.min(sentence.to(), to + REACH);
    for (int i = to; before < 0 && i < end && !strong(i); i++) {
      if (words.finite(i, sentence.from())) {
        return i;
      }
    }
    return before;
  }

  private boolean strong(int token) {
    return tokens.is(token, ';')
        || tokens.is(token, ':')
        || !tokens.glued(token) && (tokens.is(token, '—') || tokens.is(token, '–'));
  }

  /** The first finite verb of a sentence, or -1. */
  int mainVerb(Sentence sentence) {
    if (particles.used()) {
      return particles.first(sentence);
    }
    int end = Math.min(sentence.to(), sentence.from() + REACH);
    for (int i = sentence.from() + 1; i < end; i++) {
      if (words.finite(i, sentence.from()) && !words.is(i - 1, Kind.RELATIVE)) {
        return i;
      }
    }
    return -1;
  }

  /** The phrase that is the subject of a finite verb, or null. */
  @Nullable Phrase subject(int verb, Sentence sentence) {
    return particles.used() ? particles.phrase(verb, sentence) : subject(verb, sentence, 0);
  }

  private @Nullable Phrase subject(int verb, Sentence sentence, int depth) {
    int last = verb - 1;
    while (last >= floor(verb, sentence) && inGroup(last)) {
      last--;
    }
    if (verb < 0 || last < sentence.from() || depth > DEEPEST) {
      return null;
    }
    if (words.is(last, Kind.CONJUNCTION)) {
      return subject(verbBefore(last, sentence), sentence, depth + 1);
    }
    if (words.is(last, Kind.RELATIVE) && !words.is(last, Kind.PRONOUN)) {
      boolean said = words.finite(last - 1, sentence.from());
      return said ? subject(last - 1, sentence, depth + 1) : antecedent(last, sentence);
    }
    if (tokens.is(last, ')')) {
      Phrase head = head(opening(last, sentence), sentence);
      return head == null ? null : head.inserted(last);
    }
    boolean inserted = tokens.is(last, ',') || tokens.is(last, '—') || tokens.is(last, '–');
    Phrase head =
        inserted ? beforeInsertion(last, sentence, verb, depth) : head(last + 1, sentence);
    return head == null && words.unspaced(verb)
        ? subject(verbBefore(verb, sentence), sentence, depth + 1)
        : head;
  }

  private boolean inGroup(int token) {
    return words.is(token, Kind.AUX) && !tokens.capitalised(token)
        || words.is(token, Kind.ADVERB) && !words.is(token, Kind.PRONOUN)
        || words.is(token, Kind.PARTICIPLE);
  }

  /** What a relative clause belongs to: the phrase before its pronoun. */
  private @Nullable Phrase antecedent(int relative, Sentence sentence) {
    int end = relative;
    while (end > sentence.from() && words.is(end - 1, Kind.PREPOSITION)) {
      end--;
    }
    boolean comma = end > sentence.from() && tokens.is(end - 1, ',');
    return head(comma ? end - 1 : end, sentence);
  }

  /** The phrase before an insertion between two commas or dashes. */
  private @Nullable Phrase beforeInsertion(int close, Sentence sentence, int verb, int depth) {
    char sign = tokens.first(close);
    for (int i = close - 1; i > floor(close, sentence); i--) {
      if (tokens.is(i, sign)) {
        Phrase head = head(i, sentence);
        return head == null ? null : head.inserted(close);
      }
      if (tokens.is(i, ')')) {
        i = opening(i, sentence);
      } else if (strong(i)) {
        return null;
      }
    }
    int earlier = verbBefore(verb, sentence);
    return earlier < 0 ? null : subject(earlier, sentence, depth + 1);
  }

  /** The first noun phrase of the stretch that ends before a token. */
  private @Nullable Phrase head(int end, Sentence sentence) {
    int from = start(end, sentence);
    while (from < end && (words.is(from, Kind.ADVERB) || words.is(from, Kind.CONJUNCTION))) {
      from++;
    }
    if (from < end && words.is(end - 1, Kind.PRONOUN)) {
      return new Phrase(end - 1, end);
    }
    if (from < end && words.is(from, Kind.PREPOSITION)) {
      from = afterFrame(from, end);
    }
    int to = from;
    while (to < end && (to == from || !ends(to))) {
      to++;
    }
    return to > from ? new Phrase(from, to) : null;
  }

  private boolean ends(int token) {
    return words.is(token, Kind.PREPOSITION) || words.is(token, Kind.RELATIVE);
  }

  /** {@code In 2022 Dominion Energy}: the phrase starts after the time or place. */
  private int afterFrame(int from, int end) {
    int at = from + 1;
    boolean named = at < end && framing(at);
    while (at < end && framing(at) == named) {
      at++;
    }
    return at;
  }

  private boolean framing(int token) {
    return tokens.capitalised(token) || tokens.kind(token) == Tokens.Kind.NUMBER;
  }

  /** Where the stretch that ends before a token starts: after a sign, clause word or verb. */
  private int start(int end, Sentence sentence) {
    int conjunction = -1;
    for (int i = end - 1; i >= floor(end, sentence); i--) {
      if (tokens.is(i, ')')) {
        i = opening(i, sentence);
        continue;
      }
      if (words.finite(i, sentence.from())) {
        int relative = restricting(i, sentence);
        if (relative < 0) {
          return conjunction > 0 ? conjunction + 1 : i + 1;
        }
        i = relative;
        conjunction = -1;
        continue;
      }
      boolean clause = words.is(i, Kind.RELATIVE) && !words.is(i - 1, Kind.PREPOSITION);
      if (words.stop(i) || clause || words.is(i, Kind.SUBORDINATOR) && !adverb(i)) {
        return i + 1;
      }
      if (words.is(i, Kind.CONJUNCTION)) {
        conjunction = i;
      }
    }
    return floor(end, sentence);
  }

  /** The pronoun of a relative clause that belongs to the phrase before it, or -1. */
  private int restricting(int verb, Sentence sentence) {
    int before = verb - 1;
    while (before > floor(verb, sentence) && inGroup(before)) {
      before--;
    }
    boolean own = words.is(before, Kind.RELATIVE) && before > sentence.from();
    return own && !words.stop(before - 1) && !words.is(before - 1, Kind.PREPOSITION) ? before : -1;
  }

  private boolean adverb(int token) {
    return words.is(token, Kind.ADVERB) || words.is(token, Kind.PREPOSITION);
  }

  /** The first token that is looked at backwards from another: clauses are not endless. */
  private static int floor(int token, Sentence sentence) {
    return Math.max(sentence.from(), token - REACH);
  }

  private int opening(int close, Sentence sentence) {
    int i = close - 1;
    while (i > floor(close, sentence) && !tokens.is(i, '(')) {
      i--;
    }
    return i;
  }
}
