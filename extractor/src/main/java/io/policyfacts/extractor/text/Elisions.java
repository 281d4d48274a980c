package io.policyfacts.extractor.text;

import java.util.Locale;
import java.util.Set;

/**
 * Parts a word that lost its vowel from the word after its apostrophe: {@code l'État} is two
 * tokens, {@code aujourd'hui} is not.
 *
 * @param words the shortened words in small letters, without apostrophe
 */
public record Elisions(Set<String> words) {
  /** None. */
  public static final Elisions NONE = new Elisions(Set.of());

  private static final int LONGEST = 7;

  /** Defends the set. */
  public Elisions {
    words = Set.copyOf(words);
  }

  /** The offset after the apostrophe of the shortened word at an offset, or the offset itself. */
  int end(String text, int at) {
    if (words.isEmpty()) {
      return at;
    }
    int sign = at;
    while (sign < text.length() && sign - at < LONGEST && Character.isLetter(text.charAt(sign))) {
      sign++;
    }
    boolean joined =
        sign + 1 < text.length()
            && (text.charAt(sign) == '\'' || text.charAt(sign) == '\u2019')
            && Character.isLetterOrDigit(text.charAt(sign + 1));
    return joined && words.contains(text.substring(at, sign).toLowerCase(Locale.ROOT))
        ? sign + 1
        : at;
  }
}
