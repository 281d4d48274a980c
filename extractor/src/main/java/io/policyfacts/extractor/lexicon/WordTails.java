package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Phrases that stand for the end of a longer word, as the head of a compound does: {@code
 * ~rechenzentrum} is found in {@code Hochleistungsrechenzentrum}.
 */
final class WordTails {
  private static final int LEAST_BEFORE = 2;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;

  private final Vocabulary endings = new Vocabulary();
  private final List<List<Sense>> senses = new ArrayList<>();

  boolean isEmpty() {
    return senses.isEmpty();
  }

  void add(String ending, Sense sense) {
    int id = endings.add(ending);
    if (id == senses.size()) {
      senses.add(new ArrayList<>(1));
    }
    senses.get(id).add(sense);
  }

  /** Reports what the longest known ending of a word means. */
  void report(Tokens tokens, int token, Hits hits) {
    if (tokens.kind(token) != Tokens.Kind.WORD) {
      return;
    }
    int end = tokens.end(token);
    int first = Math.max(tokens.start(token) + LEAST_BEFORE, end - LONGEST);
    for (int from = first; from <= end - SHORTEST; from++) {
      int id = endings.find(tokens.text(), from, end);
      if (id >= 0) {
        for (Sense sense : senses.get(id)) {
          if (!hits.has(token, sense.category())) {
            hits.add(new Hit(token, token + 1, sense));
          }
        }
        return;
      }
    }
  }
}
