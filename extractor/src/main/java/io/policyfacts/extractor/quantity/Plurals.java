package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.SuffixTable;
import java.util.Locale;

/** Turns plural nouns into singulars by a language's table of endings. */
final class Plurals {
  private static final int SHORTEST = 3;

  private final SuffixTable endings;

  Plurals(SuffixTable endings) {
    this.endings = endings;
  }

  /** Whether a word has a plural's ending. */
  boolean looksPlural(String word) {
    return word.length() >= SHORTEST && endings.longest(word.toLowerCase(Locale.ROOT)) != null;
  }

  /** The singular of a plural. */
  String singular(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    SuffixTable.Ending ending = endings.longest(lower);
    if (ending == null) {
      return word;
    }
    boolean cut = ending.suffix().startsWith(ending.replacement());
    int kept = word.length() - ending.suffix().length();
    return cut
        ? word.substring(0, kept + ending.replacement().length())
        : kept == 0 && Character.isUpperCase(word.charAt(0))
            ? capital(ending.replacement())
            : word.substring(0, kept) + ending.replacement();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
