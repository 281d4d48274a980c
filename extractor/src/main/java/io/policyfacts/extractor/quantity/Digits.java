package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.LanguageTraits;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Reads a stretch of digits with grouping and decimal signs. */
final class Digits {
  /** Enough for any amount in the news; also bounds the work on absurdly long digits. */
  static final MathContext PRECISION = MathContext.DECIMAL64;

  private static final int LONGEST = 30;

  private static final int GROUP = 3;

  private final boolean decimalComma;
  private final boolean groupComma;

  /**
   * Reads digits by a language's habit.
   *
   * @param decimalComma whether a comma is the decimal sign
   * @param groupComma whether a comma before three digits groups them all the same
   */
  private Digits(boolean decimalComma, boolean groupComma) {
    this.decimalComma = decimalComma;
    this.groupComma = groupComma;
  }

  /** Reads digits as English prints them. */
  static Digits english() {
    return new Digits(false, false);
  }

  /** Reads the digits of a text; where a language's countries differ, the text's others decide. */
  static Digits of(Tokens tokens, LanguageTraits traits) {
    boolean either = traits.eitherDecimal() && !groupsByPoint(tokens);
    return new Digits(traits.decimalComma(), either);
  }

  /** Whether a text has digits that can only be read with a comma as decimal sign. */
  private static boolean groupsByPoint(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Tokens.Kind.NUMBER) {
        String digits = tokens.word(i);
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        boolean decimal = comma > point && digits.length() - comma - 1 != GROUP;
        boolean group = point > comma && comma < 0 && digits.length() - point - 1 == GROUP;
        if (decimal || group) {
          return true;
        }
      }
    }
    return false;
  }

  /** The value of digits such as {@code 1,234.5}, or null where their grouping is no number's. */
  @Nullable BigDecimal value(String printed) {
    if (plain(printed)) {
      return new BigDecimal(printed);
    }
    String narrow = printed.replace('\uff0c', ',').replace('\uff0e', '.');
    String digits = quoted(narrow) ? narrow.replaceAll("['’]", "") : narrow;
    if (digits.length() > LONGEST
        || !Character.isDigit(digits.charAt(0))
        || digits.length() > 1 && leadingZero(digits)) {
      return null;
    }
    char decimal = decimalComma ? decimalSign(digits) : '.';
    char group = decimal == ',' ? '.' : ',';
    int point = digits.lastIndexOf(decimal);
    boolean onePoint = point >= 0 && digits.indexOf(decimal) == point;
    if (point < 0 || !onePoint) {
      return point < 0 ? grouped(digits, group, "") : grouped(digits, decimal, "");
    }
    if (digits.indexOf(group, point) >= 0) {
      return null;
    }
    return grouped(digits.substring(0, point), group, digits.substring(point));
  }

  /** The sign that can only be decimal; of a single one before three digits the habit decides. */
  private char decimalSign(String digits) {
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      return comma > point ? ',' : '.';
    }
    int at = Math.max(comma, point);
    if (at < 0) {
      return ',';
    }
    char sign = digits.charAt(at);
    boolean single = digits.indexOf(sign) == at;
    boolean three = digits.length() - at - 1 == GROUP && at <= GROUP && digits.charAt(0) != '0';
    boolean groups = !single || three && (sign == '.' || groupComma);
    return groups == (sign == '.') ? ',' : '.';
  }

  /** A few digits of ASCII, the first of several no nought. */
  private static boolean plain(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) < '0' || printed.charAt(i) > '9') {
        return false;
      }
    }
    return printed.length() == 1
        || printed.length() > 1 && printed.length() <= LONGEST && printed.charAt(0) != '0';
  }

  /** Grouped as in Switzerland: {@code 1'200'000}. */
  private static boolean quoted(String digits) {
    return digits.indexOf('\'') > 0 || digits.indexOf('’') > 0;
  }

  private static boolean leadingZero(String digits) {
    return digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1));
  }

  /** Groups of three, or after the first of two as in India, the last always of three. */
  private static @Nullable BigDecimal grouped(String whole, char sign, String fraction) {
    String[] groups = whole.split(sign == '.' ? "\\." : ",", -1);
    boolean threes = true;
    boolean twos = true;
    for (int i = 1; i < groups.length; i++) {
      threes &= groups[i].length() == 3;
      twos &= groups[i].length() == (i == groups.length - 1 ? 3 : 2);
    }
    boolean fits = groups.length == 1 || (threes || twos) && groups[0].length() <= 3;
    return fits ? number(String.join("", groups) + fraction.replace(',', '.')) : null;
  }

  private static BigDecimal number(String digits) {
    StringBuilder ascii = new StringBuilder(digits.length());
    digits
        .chars()
        .forEach(c -> ascii.append(c == '.' ? '.' : (char) ('0' + Character.digit(c, 10))));
    return new BigDecimal(ascii.toString());
  }

  /** The value of digits above the line, or -1. */
  static int superscript(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length() && value < 1000; i++) {
      int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digits.charAt(i));
      if (digit < 0) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
