package io.policyfacts.ingest.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a page's bytes to its characters. */
final class Characters {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Charset WINDOWS = Charset.forName("windows-1252");
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
   * word, else by the page's own, else as windows-1252.
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
    Optional<Charset> declared = named(contentType).or(() -> named(head));
    if (declared.isPresent() && !mayBeUtf8(declared.get())) {
      return new String(page, declared.get());
    }
    return utf8(page).orElseGet(() -> new String(page, single(declared)));
  }

  private static boolean mayBeUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(StandardCharsets.US_ASCII)
        || charset.equals(WINDOWS);
  }

  private static Charset single(Optional<Charset> declared) {
    return declared.filter(charset -> charset.equals(StandardCharsets.UTF_8)).isPresent()
        ? StandardCharsets.UTF_8
        : WINDOWS;
  }

  private static Optional<String> utf8(byte[] page) {
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

  private static Optional<Charset> named(String text) {
    Matcher name = CHARSET.matcher(text);
    if (!name.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
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
