package io.policyfacts.cli.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes UTF-8, telling text in another encoding from what is no text at all. */
final class Utf8 {
  /** One byte in so many may be a control character before bytes count as no text. */
  private static final int TEXT_PER_CONTROL = 50;

  private Utf8() {}

  /**
   * The text, every character of it.
   *
   * @throws InputException if the bytes are no text, or text in another encoding
   */
  static String decode(byte[] bytes) throws InputException {
    if (isBinary(bytes)) {
      throw new InputException("is no text: save its text as UTF-8 and give that");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "is not UTF-8 (byte 0x%02X at %d): convert it, for example with iconv -t UTF-8",
              bytes[in.position()],
              in.position()));
    }
    return out.flip().toString();
  }

  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
      controls += b > 0 && b < ' ' && !blank ? 1 : 0;
    }
    return controls > bytes.length / TEXT_PER_CONTROL;
  }
}
