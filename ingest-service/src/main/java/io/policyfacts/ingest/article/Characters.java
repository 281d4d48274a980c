package io.policyfacts.ingest.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a page's bytes to its characters. */
final class Characters {
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]{2,}");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LEAST_SIGNS = 3;
  private static final int MOST_ASCII = 0x7f;
  private static final char LOST = '\ufffd';
  private static final int HEAD = 4096;
  private static final int SAMPLE = 65_536;
  private static final double MOST_CONTROLS = 0.02;

  private Characters() {}

  /** Whether bytes are no text: many of them are control characters. */
  static boolean isBinary(byte[] page) {
    if (mark(page).isPresent()) {
      return false;
    }
    int sample = Math.min(page.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      int b = page[i] & 0xff;
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
        controls++;
      }
    }
    return controls > sample * MOST_CONTROLS;
  }

  /**
   * Decodes a page: by byte order mark, else as UTF-8 where it is valid UTF-8, else by the server's
   * word, else by the page's own, else by what its bytes look like, else as windows-1252.
   *
   * @param contentType the server's {@code Content-Type}; empty if unknown
   */
  static String decode(byte[] page, String contentType) {
    Optional<Charset> marked = mark(page);
    if (marked.isPresent()) {
      String text = new String(page, marked.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> declared = Charsets.named(contentType).or(() -> Charsets.named(head));
    if (declared.isPresent() && !mayBeUtf8(declared.get())) {
      return new String(page, declared.get());
    }
    return utf8(page).orElseGet(() -> broken(page, declared));
  }

  /**
   * Undoes an encoding as UTF-8 that was done twice; a text that shows no sign of it, or cannot
   * have come about that way, is left as it is.
   */
  static String repaired(String text) {
    if (signsOfTwice(text) < LEAST_SIGNS) {
      return text;
    }
    return windows(text).flatMap(Characters::utf8).orElseGet(() -> repairedInParts(text));
  }

  /** Undoes it in the stretches of letters beyond ASCII that can have come about that way. */
  private static String repairedInParts(String text) {
    return BEYOND_ASCII
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    windows(match.group()).flatMap(Characters::utf8).orElse(match.group())));
  }

  private static Optional<byte[]> windows(String text) {
    try {
      ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
      byte[] plain = new byte[bytes.remaining()];
      bytes.get(plain);
      return Optional.of(plain);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int signsOfTwice(String text) {
    if (text.indexOf('\u00c2') < 0 && text.indexOf('\u00c3') < 0 && text.indexOf('\u00e2') < 0) {
      return 0;
    }
    int signs = 0;
    for (int i = 0; i < text.length() - 1 && signs < LEAST_SIGNS; i++) {
      char next = text.charAt(i + 1);
      switch (text.charAt(i)) {
        case '\u00c2', '\u00c3' -> signs += next >= '\u0080' && next <= '\u00bf' ? 1 : 0;
        case '\u00e2' -> signs += next == '\u20ac' ? 1 : 0;
        default -> {}
      }
    }
    return signs;
  }

  private static boolean mayBeUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(StandardCharsets.US_ASCII)
        || charset.equals(WINDOWS);
  }

  /** What is not valid UTF-8 is so still, if only a few of its letters are broken. */
  private static String broken(byte[] page, Optional<Charset> declared) {
    if (declared.isPresent() && declared.get().equals(StandardCharsets.UTF_8)) {
      String text = new String(page, StandardCharsets.UTF_8);
      long foreign = text.chars().filter(c -> c > MOST_ASCII).count();
      long lost = text.chars().filter(c -> c == LOST).count();
      if (lost * 5 < foreign) {
        return text;
      }
    }
    return new String(page, Charsets.detected(page).orElse(WINDOWS));
  }

  private static Optional<String> utf8(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    if (text.indexOf(LOST) < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(page))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> mark(byte[] page) {
    if (page.length >= 3 && at(page, 0) == 0xef && at(page, 1) == 0xbb && at(page, 2) == 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (page.length >= 2 && at(page, 0) == 0xfe && at(page, 1) == 0xff) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (page.length >= 2 && at(page, 0) == 0xff && at(page, 1) == 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static int at(byte[] page, int i) {
    return page[i] & 0xff;
  }
}
