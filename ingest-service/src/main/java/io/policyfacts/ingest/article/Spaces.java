package io.policyfacts.ingest.article;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** White space and invisible characters. */
final class Spaces {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");
  private static final char NO_BREAK = '\u00a0';

  /** The first sign beyond the soft hyphen that may be a space or invisible. */
  private static final char FIRST_ODD = '\u1680';

  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Spaces() {}

  /** Every run of white space as one space, none at the ends, no invisible characters. */
  static String one(CharSequence text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return isPlain(text, start, end)
        ? text.subSequence(start, end).toString()
        : cleaned(text, start, end);
  }

  /** Whether there is nothing but visible signs with single spaces between them. */
  private static boolean isPlain(CharSequence text, int start, int end) {
    boolean space = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean visible = c > ' ' && (c < NO_BREAK || (c > SOFT_HYPHEN && c < FIRST_ODD));
      if (!visible && (space || c != ' ')) {
        return false;
      }
      space = !visible;
    }
    return true;
  }

  private static String cleaned(CharSequence text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    boolean space = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean plainly = c > ' ' && c < NO_BREAK;
      if (!plainly && isSpace(c)) {
        space = true;
      } else if (plainly || !isInvisible(c)) {
        if (space && plain.length() > 0) {
          plain.append(' ');
        }
        plain.append(c);
        space = false;
      }
    }
    return plain.toString();
  }

  /** The same, with entities resolved that were encoded twice. */
  static String readable(CharSequence text) {
    String plain = one(text);
    boolean encoded = plain.indexOf('&') >= 0 && ENTITY.matcher(plain).find();
    return encoded ? one(Parser.unescapeEntities(plain, false)) : plain;
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r')
        : c == NO_BREAK || (c > SOFT_HYPHEN && Character.isSpaceChar(c));
  }

  private static boolean isInvisible(char c) {
    return c < ' '
        || c == SOFT_HYPHEN
        || c == BYTE_ORDER_MARK
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069');
  }
}
