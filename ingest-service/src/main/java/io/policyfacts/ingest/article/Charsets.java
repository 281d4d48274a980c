package io.policyfacts.ingest.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/** Which encoding a page says it is in, or looks as if it were. */
final class Charsets {
  private static final Pattern CHARSET =
      Pattern.compile(
          "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** Names that pages give to a part of what they use, and the whole, as browsers read them. */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ksc5601", "x-windows-949"),
          Map.entry("cp949", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"));

  private static final int SAMPLE = 200_000;
  private static final int LEAST_FOREIGN = 20;
  private static final double LEAST_SHARE = 0.25;

  private Charsets() {}

  /** The encoding that a header or a page names; empty if none or one that is not known. */
  static Optional<Charset> named(String text) {
    Matcher name = CHARSET.matcher(text);
    return name.find() ? charset(name.group(1)) : Optional.empty();
  }

  /**
   * The encoding of bytes that are no UTF-8, where it is one of several bytes a letter or of
   * another script than the Latin: in those most letters are beyond ASCII. Else empty.
   */
  static Optional<Charset> detected(byte[] page) {
    byte[] words = words(page);
    int foreign = 0;
    for (byte b : words) {
      foreign += b < 0 ? 1 : 0;
    }
    if (foreign < LEAST_FOREIGN || foreign < LEAST_SHARE * words.length) {
      return Optional.empty();
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(words, 0, words.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::charset);
  }

  /** What is neither markup nor space, of the beginning. */
  private static byte[] words(byte[] page) {
    int length = Math.min(page.length, SAMPLE);
    byte[] words = new byte[length];
    int size = 0;
    boolean markup = false;
    for (int i = 0; i < length; i++) {
      byte b = page[i];
      markup = b == '<' || (markup && b != '>');
      if (!markup && b != '>' && (b < 0 || b > ' ')) {
        words[size++] = b;
      }
    }
    return Arrays.copyOf(words, size);
  }

  private static Optional<Charset> charset(String name) {
    try {
      String lower = name.toLowerCase(Locale.ROOT);
      return Optional.of(Charset.forName(WIDER.getOrDefault(lower, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
