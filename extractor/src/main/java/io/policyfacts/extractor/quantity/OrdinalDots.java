package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;

/** Tells full stops that make an ordinal ({@code am 3. Oktober}) from those that end a sentence. */
public final class OrdinalDots {
  private static final int LONGEST = 2;

  private OrdinalDots() {}

  /** Whether the sign at a token makes the digits before it an ordinal. */
  public static boolean at(int token, Tokens tokens, Hits hits) {
    if (token < 1 || !tokens.is(token, '.') || !hits.has(token, Category.ORDINAL_SUFFIX)) {
      return false;
    }
    int digits = token - 1;
    int next = token + 1;
    boolean small =
        tokens.kind(digits) == Kind.NUMBER
            && tokens.glued(token)
            && tokens.end(digits) - tokens.start(digits) <= LONGEST;
    return small
        && next < tokens.size()
        && tokens.kind(next) == Kind.WORD
        && !tokens.startsCell(next)
        && !(tokens.capitalised(next) && hits.has(next, Category.PHRASE_END));
  }
}
