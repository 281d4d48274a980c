package io.policyfacts.extractor.text;

import java.util.Arrays;

/**
 * A text as words, numbers and signs. Offsets count UTF-16 units of the text; a token's kind
 * follows from its first character. Arrays instead of objects: an article has thousands of tokens.
 */
public final class Tokens {
  /** What a token is. */
  public enum Kind {
    /** Letters, or letters and digits that start with a letter ({@code H100}). */
    WORD,
    /** Digits with grouping and decimal signs ({@code 1,234.5}). */
    NUMBER,
    /** Any other single character. */
    SIGN
  }

  private static final char FIRST_SYLLABLE = '\u2e80';
  private static final char FIRST_HANGUL = '\uac00';
  private static final char LAST_HANGUL = '\ud7a3';

  private final String text;
  private int[] starts;
  private int[] ends;
  private Kind[] kinds;
  private int size;

  Tokens(String text) {
    this.text = text;
    int expected = Math.max(16, text.length() / 5);
    starts = new int[expected];
    ends = new int[expected];
    kinds = new Kind[expected];
  }

  void add(int start, int end, Kind kind) {
    if (size == starts.length) {
      int more = size + size / 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      kinds = Arrays.copyOf(kinds, more);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    size++;
  }

  /** The text that was split. */
  public String text() {
    return text;
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** Offset of a token's first character. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset after a token's last character. */
  public int end(int token) {
    return ends[token];
  }

  /** What a token is. */
  public Kind kind(int token) {
    return kinds[token];
  }

  /** A token's characters. */
  public String word(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** The characters from one token to before another. */
  public String words(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  /** The characters from one token to before another on one line, with single spaces. */
  public String line(int from, int to) {
    String words = words(from, to);
    char before = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= '\t' && c <= '\r' || c == ' ' && before == ' ') {
        return words.replaceAll("\\s+", " ");
      }
      before = c;
    }
    return words;
  }

  /** A token's first character, plain where it is a wide one: a comma for {@code ，}. */
  public char first(int token) {
    return Wide.plain(text.charAt(starts[token]));
  }

  /** Whether a token is this one character, be it wide or not. */
  public boolean is(int token, char sign) {
    return token >= 0
        && token < size
        && ends[token] - starts[token] == 1
        && Wide.plain(text.charAt(starts[token])) == sign;
  }

  /** Whether a token follows the one before it without a space. */
  public boolean glued(int token) {
    return token > 0 && token < size && starts[token] == ends[token - 1];
  }

  /** The tokens of a phrase. */
  public static Tokens of(String phrase) {
    return Tokenizer.split(phrase);
  }

  /** A syllable of a script that writes several to a word and parts words by spaces: Hangul. */
  public static boolean isSpacedSyllable(char c) {
    return c >= FIRST_HANGUL && c <= LAST_HANGUL;
  }

  /** Whether a token is a letter of a script whose letters are tokens each. */
  public boolean syllable(int token) {
    return kinds[token] == Kind.WORD && text.charAt(starts[token]) >= FIRST_SYLLABLE;
  }

  /** Whether a line break or a tab stands between a token and the one before it. */
  public boolean startsCell(int token) {
    int from = token == 0 ? 0 : ends[token - 1];
    for (int at = from; at < starts[token]; at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\t') {
        return true;
      }
    }
    return token == 0;
  }

  /** Whether a token is a word that starts with an upper-case letter. */
  public boolean capitalised(int token) {
    return kinds[token] == Kind.WORD && Character.isUpperCase(text.charAt(starts[token]));
  }

  /** Index of the first token that starts at or after an offset. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }
}
