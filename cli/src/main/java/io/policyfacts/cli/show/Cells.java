package io.policyfacts.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in character cells: cleaned of what moves the cursor, measured, cut and wrapped. */
public final class Cells {
  private static final String CUT = "…";
  private static final Pattern BLANKS = Pattern.compile(" +");

  private Cells() {}

  /**
   * The text on one line, without control characters and without marks that turn the writing
   * direction: text from the web must not steer a terminal.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(steers(c) ? ' ' : c));
    return clean.toString();
  }

  /** Cells that the text takes: two for East Asian wide characters, none for combining marks. */
  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /** The text if it fits, else its beginning and an ellipsis. */
  static String cut(String text, int cells) {
    if (width(text) <= cells) {
      return text;
    }
    return fitting(text, cells - 1) + CUT;
  }

  /** The text and as many blanks as fill the cells. */
  static String pad(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - width(text)));
  }

  /** Lines of at most so many cells, broken at blanks; a longer word stays whole. */
  static List<String> wrap(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : BLANKS.split(text, -1)) {
      if (line.length() > 0 && width(line.toString()) + 1 + width(word) > cells) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String fitting(String text, int cells) {
    StringBuilder start = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      used += width(c);
      if (used > cells) {
        break;
      }
      start.appendCodePoint(c);
    }
    return start.toString().stripTrailing();
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029;
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(c) ? 2 : 1;
    };
  }

  private static boolean wide(int c) {
    if (c < 0x1100) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> (c >= 0x3000 && c <= 0x303E) || (c >= 0xFF01 && c <= 0xFF60) || c >= 0x1F300;
    };
  }
}
