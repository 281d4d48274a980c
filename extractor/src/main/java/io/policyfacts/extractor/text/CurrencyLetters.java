package io.policyfacts.extractor.text;

import java.util.Set;

/**
 * Parts a currency sign that consists of letters from the digits that it is written with.
 *
 * @param signs signs that need no more ({@code RM150,000})
 * @param weak signs that a word of scale must follow ({@code R500 million}), or many digits
 * @param scales the words of scale
 * @param counted nouns of letters whose number follows them in scripts without spaces ({@code
 *     GPU55万基})
 */
public record CurrencyLetters(
    Set<String> signs, Set<String> weak, Set<String> scales, Set<String> counted) {
  /** No signs. */
  public static final CurrencyLetters NONE =
      new CurrencyLetters(Set.of(), Set.of(), Set.of(), Set.of());

  private static final int LONGEST_SIGN = 4;
  private static final int LONG_NUMBER = 4;

  /** The end of the sign that a word starts with, or the word's start if it has none. */
  int end(String text, int at, int end) {
    int letters = at;
    while (letters < end
        && letters - at <= LONGEST_SIGN
        && !Tokenizer.isPlainDigit(text.charAt(letters))) {
      letters++;
    }
    if (letters == end || letters == at || letters - at > LONGEST_SIGN) {
      return at;
    }
    String sign = text.substring(at, letters);
    if (counted.contains(sign) && counts(text, letters, end)) {
      return letters;
    }
    boolean strong = signs.contains(sign);
    return (strong || weak.contains(sign)) && money(text, letters, end, strong && letters - at > 1)
        ? letters
        : at;
  }

  private static boolean counts(String text, int at, int end) {
    int digits = at;
    while (digits < end && Tokenizer.isPlainDigit(text.charAt(digits))) {
      digits++;
    }
    return digits == end && end < text.length() && Tokenizer.isSyllable(text.charAt(end));
  }

  private boolean money(String text, int at, int end, boolean sure) {
    int digits = at;
    while (digits < end && Tokenizer.isPlainDigit(text.charAt(digits))) {
      digits++;
    }
    boolean point = digits + 1 < text.length() && Tokenizer.isPlainDigit(text.charAt(digits + 1));
    boolean grouped = digits == end && point && ".,".indexOf(text.charAt(digits)) >= 0;
    boolean scaled = digits < end && Character.isLowerCase(text.charAt(digits));
    boolean longNumber = digits - at >= LONG_NUMBER;
    return grouped || scaled || longNumber || digits == end && (sure || scaleFollows(text, end));
  }

  private boolean scaleFollows(String text, int end) {
    int word = end + 1;
    int to = word;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to > word && text.charAt(end) == ' ' && scales.contains(text.substring(word, to));
  }
}
