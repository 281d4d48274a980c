package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.Tokens;

/**
 * Where a phrase may stand in scripts whose syllables are tokens. A phrase of Hangul starts a word
 * of the text, unless {@code *} before it says that it may stand within one, and ends one only
 * where {@code _} behind it asks for that; what it writes together stands together in the text.
 *
 * @param within whether it may follow other syllables of its word
 * @param closed whether no further syllable may follow
 * @param joints a bit for each token that stands together with the one before it
 * @param kana whether it starts with katakana, and then starts a run of them in the text
 * @param brief whether it is so short a run of katakana that it has to end one as well
 * @param syllabic whether it has syllables in it, so that spaces between its words may be left out
 */
record SyllableWord(
    boolean within, boolean closed, long joints, boolean syllabic, boolean kana, boolean brief) {
  private static final char WITHIN = '*';
  private static final char CLOSED = '_';
  private static final char FIRST_KATAKANA = '\u30a1';
  private static final char LAST_KATAKANA = '\u30fc';
  private static final int BRIEF = 3;
  private static final SyllableWord FREE = new SyllableWord(true, false, 0, false, false, false);

  /** What a pattern of the lexicon asks for. */
  static SyllableWord of(String pattern) {
    String phrase = bare(pattern);
    Tokens words = Tokens.of(phrase);
    boolean spaced = words.size() > 0 && Tokens.isSpacedSyllable(words.first(0));
    boolean syllabic = words.size() > 0 && words.syllable(0);
    long joints = 0;
    for (int i = 1; i < Math.min(words.size(), Long.SIZE); i++) {
      boolean together = words.syllable(i) && words.syllable(i - 1) && words.glued(i);
      joints |= together ? 1L << i : 0;
      syllabic |= words.syllable(i);
    }
    boolean within = !spaced || phrase.length() < pattern.length() && pattern.charAt(0) == WITHIN;
    boolean closed = phrase.length() < pattern.length() && pattern.endsWith("" + CLOSED);
    boolean kana = within == !spaced && syllabic && katakana(words.first(0));
    boolean brief = kana && words.size() <= BRIEF && katakana(words.first(words.size() - 1));
    return syllabic ? new SyllableWord(within, closed, joints, true, kana, brief) : FREE;
  }

  private static boolean katakana(char c) {
    return c >= FIRST_KATAKANA && c <= LAST_KATAKANA;
  }

  /** The pattern without its marks. */
  static String bare(String pattern) {
    int from = marked(pattern) ? 1 : 0;
    int to = pattern.length() - from > 1 && pattern.charAt(pattern.length() - 1) == CLOSED ? 1 : 0;
    return pattern.substring(from, pattern.length() - to);
  }

  private static boolean marked(String pattern) {
    return pattern.length() > 1 && pattern.charAt(0) == WITHIN;
  }

  /** Whether the phrase may stand anywhere. */
  boolean free() {
    return !syllabic;
  }

  /** Whether the tokens stand as the phrase asks for. */
  boolean fits(Tokens tokens, int from, int to) {
    if (!within && tokens.glued(from) && Tokens.isSpacedSyllable(tokens.first(from - 1))) {
      return false;
    }
    if (kana && tokens.glued(from) && katakana(tokens.first(from - 1))
        || brief && tokens.glued(to) && katakana(tokens.first(to))) {
      return false;
    }
    if (closed && tokens.glued(to) && tokens.syllable(to)) {
      return false;
    }
    for (long left = joints; left != 0; left &= left - 1) {
      if (!tokens.glued(from + Long.numberOfTrailingZeros(left))) {
        return false;
      }
    }
    return true;
  }
}
