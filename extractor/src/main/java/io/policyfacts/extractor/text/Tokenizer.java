package io.policyfacts.extractor.text;

import io.policyfacts.extractor.text.Tokens.Kind;

/**
 * Splits text into tokens in one pass. Scripts without spaces give a token for each character, so
 * that phrases of any length can be looked up in the same tries.
 */
public final class Tokenizer {
  private static final int SUPERSCRIPT_DIGITS_FROM = 0x2070;
  private static final int SUPERSCRIPT_DIGITS_TO = 0x2079;

  private static final char FIRST_WIDE_DIGIT = '\uff10';
  private static final char LAST_WIDE_DIGIT = '\uff19';
  private static final char FIRST_JAMO = '\u3131';
  private static final char LAST_JAMO = '\u318e';
  private static final int GROUP = 3;

  /** The first character of the blocks of Han, kana and Hangul. */
  private static final int SCRIPTS_WITHOUT_SPACES = 0x2e80;

  private Tokenizer() {}

  /** The tokens of a text; white space separates and is not kept. */
  public static Tokens split(String text) {
    return split(text, CurrencyLetters.NONE, Elisions.NONE);
  }

  /**
   * The tokens of a text in which some letters before digits are signs of currencies: {@code
   * RM150,000} is then two tokens.
   *
   * @param signs currency signs that consist of letters
   * @param elisions words that an apostrophe joins to the next
   */
  public static Tokens split(String text, CurrencyLetters signs, Elisions elisions) {
    Tokens tokens = new Tokens(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
      } else {
        int elided = isWordLetter(c) ? elisions.end(text, at) : at;
        if (elided > at) {
          tokens.add(at, elided, Kind.WORD);
        }
        at = elided > at ? elided : token(tokens, text, at, c, signs);
      }
    }
    return tokens;
  }

  /** White space, including the spaces that do not break and those without width. */
  public static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff' || c == '\u00ad';
  }

  private static int token(Tokens tokens, String text, int at, char c, CurrencyLetters signs) {
    if (isDigit(c)) {
      int end = numberEnd(text, at);
      tokens.add(at, end, Kind.NUMBER);
      return end;
    }
    if (isWordLetter(c)) {
      int end = wordEnd(text, at);
      int sign = signs.end(text, at, end);
      if (sign > at) {
        tokens.add(at, sign, Kind.WORD);
        return sign;
      }
      tokens.add(at, end, Kind.WORD);
      return end;
    }
    int end = at + (Character.isHighSurrogate(c) && at + 1 < text.length() ? 2 : 1);
    tokens.add(at, end, Character.isLetter(c) && !isJamo(c) ? Kind.WORD : Kind.SIGN);
    return end;
  }

  /** A letter of Hangul that is no syllable: a bullet, or laughter. */
  private static boolean isJamo(char c) {
    return c >= FIRST_JAMO && c <= LAST_JAMO;
  }

  /** A digit on the line or above it. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || isWide(c) || isSuperscript(c);
  }

  /** A digit above the line. */
  public static boolean isSuperscript(char c) {
    return c == '\u00b9'
        || c == '\u00b2'
        || c == '\u00b3'
        || c >= SUPERSCRIPT_DIGITS_FROM && c <= SUPERSCRIPT_DIGITS_TO;
  }

  private static boolean isWordLetter(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
        : (c < SCRIPTS_WITHOUT_SPACES || Wide.isLetter(c)) && Character.isLetter(c);
  }

  /** Whether a letter is a word by itself: Han, kana and Hangul, not a wide Latin one. */
  public static boolean isSyllable(char c) {
    return c >= SCRIPTS_WITHOUT_SPACES && Character.isLetter(c) && !Wide.isLetter(c);
  }

  private static int wordEnd(String text, int at) {
    int end = at + 1;
    while (end < text.length() && continuesWord(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean continuesWord(String text, int at) {
    char c = text.charAt(at);
    if (isWordLetter(c) || isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean apostrophe = c == '\'' || c == '\u2019';
    return apostrophe && at + 1 < text.length() && isOWord(text, at);
  }

  /** An apostrophe within a name ({@code O'Brien}) belongs to it; one before a suffix does not. */
  private static boolean isOWord(String text, int at) {
    boolean oneLetterBefore = at >= 1 && (at < 2 || !isWordLetter(text.charAt(at - 2)));
    return oneLetterBefore && isWordLetter(text.charAt(at + 1));
  }

  private static int numberEnd(String text, int at) {
    boolean raised = isSuperscript(text.charAt(at));
    int end = at + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean digit = isDigit(c) && isSuperscript(c) == raised;
      boolean sign = (c == '.' || c == ',') && end + 1 < text.length();
      if (digit || sign && !raised && isPlainDigit(text.charAt(end + 1)) || wide(text, end)) {
        end++;
      } else if ((c == '\'' || c == '\u2019') && !raised && isGroup(text, end + 1)) {
        end += GROUP + 1;
      } else {
        break;
      }
    }
    return end;
  }

  /** A grouping or decimal sign among digits that are all as wide as syllables. */
  private static boolean wide(String text, int at) {
    boolean sign = text.charAt(at) == '\uff0c' || text.charAt(at) == '\uff0e';
    return sign
        && isWide(text.charAt(at - 1))
        && at + 1 < text.length()
        && isWide(text.charAt(at + 1));
  }

  private static boolean isWide(char c) {
    return c >= FIRST_WIDE_DIGIT && c <= LAST_WIDE_DIGIT;
  }

  /** Three digits and no more, as after the apostrophe of {@code 1'200}. */
  private static boolean isGroup(String text, int at) {
    int end = at;
    while (end < text.length() && end - at <= GROUP && isPlainDigit(text.charAt(end))) {
      end++;
    }
    return end - at == GROUP;
  }

  static boolean isPlainDigit(char c) {
    return isDigit(c) && !isSuperscript(c);
  }
}
