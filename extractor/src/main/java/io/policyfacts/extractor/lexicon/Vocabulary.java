package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.Wide;
import java.util.Arrays;

/**
 * The words that occur in any phrase, numbered; looked up by a stretch of text without copying it.
 * Case is folded. A slot holds hash and number together, and all letters stand in one array, so
 * that a look-up touches little memory.
 */
final class Vocabulary {
  private static final int NONE = -1;
  private static final long EMPTY = -1;
  private static final char[] ASCII = new char[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
  }

  private long[] slots = new long[1 << 15];
  private int[] starts = new int[1 << 14];
  private char[] letters = new char[1 << 17];
  private int size;

  Vocabulary() {
    Arrays.fill(slots, EMPTY);
  }

  /** The number of a word, a new one if it is not there yet. */
  int add(String word) {
    int known = find(word, 0, word.length());
    if (known != NONE) {
      return known;
    }
    if (2 * size >= slots.length) {
      grow();
    }
    store(word);
    int hash = hash(word, 0, word.length());
    slots[free(slots, hash)] = (long) hash << Integer.SIZE | size;
    return size++;
  }

  /** The number of the word at a span, or -1. */
  int find(String text, int start, int end) {
    int hash = hash(text, start, end);
    int mask = slots.length - 1;
    for (int at = place(hash) & mask; slots[at] != EMPTY; at = at + 1 & mask) {
      int word = (int) slots[at];
      if ((int) (slots[at] >>> Integer.SIZE) == hash && same(word, text, start, end)) {
        return word;
      }
    }
    return NONE;
  }

  private static int hash(String text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + fold(text.charAt(i));
    }
    return hash;
  }

  private static int place(int hash) {
    return hash ^ hash >>> 15;
  }

  private static int free(long[] slots, int hash) {
    int mask = slots.length - 1;
    int at = place(hash) & mask;
    while (slots[at] != EMPTY) {
      at = at + 1 & mask;
    }
    return at;
  }

  private boolean same(int word, String text, int start, int end) {
    int from = starts[word];
    if (starts[word + 1] - from != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (letters[from + i - start] != fold(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char fold(char c) {
    if (c < ASCII.length) {
      return ASCII[c];
    }
    char plain = Wide.plain(c);
    return plain == '\u2019' ? '\'' : Character.toLowerCase(plain);
  }

  private void store(String word) {
    int from = starts[size];
    int to = from + word.length();
    if (to > letters.length) {
      letters = Arrays.copyOf(letters, 2 * to);
    }
    for (int i = 0; i < word.length(); i++) {
      letters[from + i] = fold(word.charAt(i));
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[size + 1] = to;
  }

  private void grow() {
    long[] more = new long[2 * slots.length];
    Arrays.fill(more, EMPTY);
    for (long slot : slots) {
      if (slot != EMPTY) {
        more[free(more, (int) (slot >>> Integer.SIZE))] = slot;
      }
    }
    slots = more;
  }
}
