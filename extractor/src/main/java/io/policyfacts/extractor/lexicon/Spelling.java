package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.Wide;

/**
 * How a phrase of the lexicon must be written in a text: anyhow, as in the lexicon or in capitals
 * throughout, only as in the lexicon, or so but for spaces.
 */
record Spelling(String phrase, How how) {
  private static final int LONGEST_CODE = 3;

  private enum How {
    ANYHOW,
    WRITTEN,
    EXACT,
    UNSPACED
  }

  /**
   * The spelling of a phrase: one with a capital letter is not written anyhow.
   *
   * @param exact whether it is written only as in the lexicon
   * @param syllabic whether spaces between its words may be left out
   */
  static Spelling of(String phrase, boolean exact, boolean syllabic) {
    if (!exact && phrase.chars().noneMatch(Character::isUpperCase)) {
      return new Spelling(phrase, How.ANYHOW);
    }
    return new Spelling(phrase, syllabic ? How.UNSPACED : exact ? How.EXACT : How.WRITTEN);
  }

  /** Whether every spelling fits. */
  boolean free() {
    return how == How.ANYHOW;
  }

  /** Whether a stretch of text whose words are those of the phrase is spelled so. */
  boolean fits(String text, int start, int end) {
    return switch (how) {
      case ANYHOW -> true;
      case EXACT -> end - start == phrase.length() && text.startsWith(phrase, start);
      case UNSPACED -> unspaced(text.substring(start, end)).equals(unspaced(phrase));
      case WRITTEN -> shouted(text, start, end) || written(text, start, end);
    };
  }

  private static String unspaced(String words) {
    return words.replace(" ", "");
  }

  private static boolean shouted(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return end - start > LONGEST_CODE;
  }

  private boolean written(String text, int start, int end) {
    for (int i = 0; i < phrase.length() && start + i < end; i++) {
      char c = text.charAt(start + i);
      if (plain(c) != phrase.charAt(i)) {
        return Character.isWhitespace(c) && plain(text.substring(start, end)).equals(phrase);
      }
    }
    return end - start == phrase.length();
  }

  /** Straight where it is an apostrophe, narrow where it is a wide letter. */
  private static char plain(char c) {
    char narrow = Wide.plain(c);
    return narrow == '\u2019' ? '\'' : narrow;
  }

  /** In plain letters with single spaces. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    words.chars().forEach(c -> plain.append(plain((char) c)));
    return words.chars().allMatch(c -> c == ' ' || !Character.isWhitespace(c))
        ? plain.toString()
        : plain.toString().replaceAll("\\s+", " ");
  }
}
