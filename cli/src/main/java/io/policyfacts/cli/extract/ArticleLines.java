package io.policyfacts.cli.extract;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads a stream of JSON articles, one a line, of any length; a bad line does not end it. */
final class ArticleLines {
  private static final int MOST_BYTES = Topic.MOST_BYTES;

  private final String name;
  private final InputStream in;
  private long line;

  /**
   * Reads lines.
   *
   * @param name what the stream is called in messages
   * @param in buffered bytes
   */
  ArticleLines(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /** Hands out what comes of each line that is not blank. */
  void read(Consumer<Input> out) throws IOException {
    for (byte[] bytes = next(); bytes.length > 0; bytes = next()) {
      read(bytes, out);
    }
  }

  /**
   * The next line with its end, empty after the last; of a longer one than an article can be, one
   * byte more than that.
   */
  byte[] next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b;
    do {
      b = in.read();
      if (b >= 0 && bytes.size() <= MOST_BYTES) {
        bytes.write(b);
      }
    } while (b >= 0 && b != '\n');
    return bytes.toByteArray();
  }

  /** Hands out what comes of a line that {@link #next} gave. */
  void read(byte[] bytes, Consumer<Input> out) {
    line++;
    try {
      if (bytes.length > MOST_BYTES) {
        throw Inputs.tooLarge();
      }
      String json = Utf8.decode(bytes);
      if (!json.isBlank()) {
        Article article = JsonArticle.read(json);
        out.accept(new Input.Read(name, article));
      }
    } catch (InputException e) {
      out.accept(new Input.Unreadable(name + ":" + line, String.valueOf(e.getMessage())));
    }
  }
}
