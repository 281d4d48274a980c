package io.policyfacts.extractor.text;

/**
 * Signs, digits and letters that East Asian print sets as wide as a Han character, and the plain
 * ones that they stand for.
 */
public final class Wide {
  private static final char FIRST = '\uff01';
  private static final char LAST = '\uff5e';
  private static final int SHIFT = FIRST - '!';
  private static final char LOWEST = '\u3000';

  private Wide() {}

  /** The plain character that a wide one stands for, or the same character. */
  public static char plain(char c) {
    if (c < LOWEST) {
      return c;
    }
    if (c >= FIRST && c <= LAST) {
      return (char) (c - SHIFT);
    }
    return switch (c) {
      case '、' -> ',';
      case '〜' -> '~';
      case '￥' -> '¥';
      case '￡' -> '£';
      case '￠' -> '¢';
      case '￦' -> '₩';
      default -> c;
    };
  }

  static boolean isLetter(char c) {
    return c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
  }
}
