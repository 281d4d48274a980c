package io.policyfacts.extractor.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Spells out a lexicon phrase with alternatives: {@code cent(re|er)(s)} gives four. */
final class PhrasePattern {
  private PhrasePattern() {}

  /**
   * The phrases that a pattern stands for.
   *
   * @throws IllegalArgumentException if a bracket is not closed
   */
  static List<String> expand(String pattern) {
    int open = pattern.indexOf('(');
    if (open < 0) {
      return List.of(pattern);
    }
    int close = pattern.indexOf(')', open);
    if (close < 0) {
      throw new IllegalArgumentException("bracket not closed in \"" + pattern + "\"");
    }
    List<String> spelled = new ArrayList<>();
    for (String tail : expand(pattern.substring(close + 1))) {
      for (String choice : choices(pattern.substring(open + 1, close))) {
        spelled.add(pattern.substring(0, open) + choice + tail);
      }
    }
    return spelled;
  }

  private static List<String> choices(String bracket) {
    return bracket.indexOf('|') < 0 ? List.of("", bracket) : List.of(bracket.split("\\|", -1));
  }
}
