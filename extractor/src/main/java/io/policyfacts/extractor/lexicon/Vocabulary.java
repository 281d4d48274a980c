package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.Wide;
import java.util.Arrays;

/**
 * The words that occur in any phrase, numbered; looked up by a stretch of text without copying it.
 * Case is folded.
 */
final class Vocabulary {
  private static final int NONE = -1;

  private String[] words = new String[1 << 15];
  private int[] ids = new int[1 << 15];
  private int size;

  Vocabulary() {
    Arrays.fill(ids, NONE);
  }

  /** The number of a word, a new one if it is not there yet. */
  int add(String word) {
    int slot = slot(word, 0, word.length());
    if (ids[slot] == NONE) {
      if (2 * size >= ids.length) {
        grow();
        slot = slot(word, 0, word.length());
      }
      words[slot] = folded(word);
      ids[slot] = size++;
    }
    return ids[slot];
  }

  /** The number of the word at a span, or -1. */
  int find(String text, int start, int end) {
    return ids[slot(text, start, end)];
  }

  private int slot(String text, int start, int end) {
    int hash = 7;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + fold(text.charAt(i));
    }
    int mask = ids.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (ids[slot] != NONE && !same(words[slot], text, start, end)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static boolean same(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != fold(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    char plain = Wide.plain(c);
    return plain == '\u2019' ? '\'' : Character.toLowerCase(plain);
  }

  private static String folded(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    word.chars().forEach(c -> folded.append(fold((char) c)));
    return folded.toString();
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldIds = ids;
    words = new String[2 * oldWords.length];
    ids = new int[2 * oldIds.length];
    Arrays.fill(ids, NONE);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != NONE) {
        int slot = slot(oldWords[i], 0, oldWords[i].length());
        words[slot] = oldWords[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
