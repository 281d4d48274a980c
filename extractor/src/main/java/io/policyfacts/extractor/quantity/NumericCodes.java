package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;

/** Finds phone numbers and other codes: groups of digits that are not read as numbers. */
final class NumericCodes {
  private static final int LEAST_GROUPS = 3;
  private static final int AREA = 5;

  private final Tokens tokens;

  NumericCodes(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The token after the code that starts at a token, or the same token if none does. */
  int end(int token) {
    if (token > 0 && continues(token)) {
      return token;
    }
    boolean plus = tokens.is(token, '+') && tokens.glued(token + 1);
    boolean area = tokens.is(token, '(') && tokens.is(token + 2, ')') && digits(token + 1);
    if (area && digits(token + 3) && tokens.is(token + 4, '-') && digits(token + AREA)) {
      return groups(token + AREA);
    }
    int first = plus ? token + 1 : token;
    if (!digits(first)) {
      return token;
    }
    int end = plus ? spaced(first) : groups(first);
    int count = (end - first + 1) / 2;
    return plus && end > first + 1 || !plus && count >= LEAST_GROUPS ? end : token;
  }

  private boolean continues(int token) {
    return tokens.kind(token) == Kind.NUMBER && tokens.is(token - 1, '-') && tokens.glued(token);
  }

  /** After groups that dashes join without spaces. */
  private int groups(int first) {
    int at = first + 1;
    while (tokens.is(at, '-') && tokens.glued(at) && tokens.glued(at + 1) && digits(at + 1)) {
      at += 2;
    }
    return at;
  }

  /** After groups with dashes, brackets or spaces between them. */
  private int spaced(int first) {
    int at = first + 1;
    while (digits(at) || (tokens.is(at, '-') || tokens.is(at, '(')) && digits(at + 1)) {
      at += digits(at) ? 1 : 2;
      at += tokens.is(at, ')') ? 1 : 0;
    }
    return at;
  }

  private boolean digits(int token) {
    if (token >= tokens.size() || tokens.kind(token) != Kind.NUMBER) {
      return false;
    }
    String text = tokens.text();
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
