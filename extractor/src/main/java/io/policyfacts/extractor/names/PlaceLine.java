package io.policyfacts.extractor.names;

import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;

/** The place line that opens a report: {@code SEOUL, Feb 18 (Wire) —}. */
final class PlaceLine {
  private static final int LONGEST = 18;

  private final Tokens tokens;

  PlaceLine(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The token after the place line of a sentence, or its first token if it has none. */
  int end(Sentence sentence) {
    boolean capitals = tokens.word(sentence.from()).chars().noneMatch(Character::isLowerCase);
    boolean opens = sentence.block().from() == sentence.from() && capitals;
    int last = Math.min(sentence.to(), sentence.from() + LONGEST);
    for (int i = sentence.from(); opens && i < last; i++) {
      boolean dash = tokens.is(i, '-') || tokens.is(i, '–') || tokens.is(i, '—');
      if (dash && !tokens.glued(i)) {
        return i;
      }
    }
    return sentence.from();
  }
}
