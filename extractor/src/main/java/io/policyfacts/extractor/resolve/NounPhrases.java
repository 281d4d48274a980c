package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;

/** Where noun phrases end and start. */
final class NounPhrases {
  private static final int LONGEST = 6;

  private final Tokens tokens;
  private final Hits hits;

  NounPhrases(Analysis analysis) {
    tokens = analysis.tokens();
    hits = analysis.hits();
  }

  /** The token after the noun phrase that starts at a token. */
  int end(int from, int end) {
    int to = from;
    while (to < end && to - from < LONGEST && inPhrase(to, from)) {
      to++;
    }
    return to;
  }

  private boolean inPhrase(int token, int from) {
    boolean joint = tokens.is(token, '-') && tokens.glued(token);
    boolean article = token == from && hits.has(token, Category.DEFINITE);
    return joint
        || article
        || tokens.kind(token) == Tokens.Kind.WORD && !hits.has(token, Category.PHRASE_END);
  }

  /** A common noun with the words before it that belong to it. */
  String before(Hit noun, Sentence sentence) {
    int from = noun.from();
    if (Tokens.isSpacedSyllable(tokens.first(noun.to() - 1))) {
      return words(compound(from, sentence), noun.to());
    }
    while (from > sentence.from() && noun.from() - from < 2 && modifies(from - 1)) {
      from--;
    }
    return words(from, noun.to());
  }

  /** {@code 국내 AI 데이터센터}: where the words start that are written with a noun. */
  private int compound(int noun, Sentence sentence) {
    int from = wordStart(noun, sentence);
    for (int words = 0; words < 2 && from > sentence.from(); words++) {
      int start = wordStart(from - 1, sentence);
      boolean sign = tokens.kind(from - 1) != Tokens.Kind.WORD;
      boolean noun2 = tokens.capitalised(start) || hits.has(start, Category.RELEVANCE);
      if (sign || !noun2 || hits.endsBefore(from, Category.PARTICLE)) {
        return from;
      }
      from = start;
    }
    return from;
  }

  private int wordStart(int token, Sentence sentence) {
    int from = token;
    while (from > sentence.from()
        && tokens.glued(from)
        && tokens.kind(from - 1) == Tokens.Kind.WORD) {
      from--;
    }
    return from;
  }

  private boolean modifies(int token) {
    return tokens.kind(token) == Tokens.Kind.WORD
        && tokens.end(token) - tokens.start(token) > 1
        && (hits.has(token, Category.MODIFIER)
            || hits.has(token, Category.RELEVANCE)
            || hits.has(token, Category.SUBJECT_NOUN)
            || tokens.capitalised(token) && !hits.has(token, Category.COMMON));
  }

  /** The words of a stretch of tokens on one line. */
  String words(int from, int to) {
    return tokens.line(from, to);
  }
}
