package io.policyfacts.cli.letter;

import io.policyfacts.cli.show.Table;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.sink.store.FiledLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows dead letters to people. */
public final class LetterPrinter {
  private static final int SHORT_ID = 10;
  private static final int MOST_HEX_BYTES = 512;

  private final Consumer<String> out;

  /** Prints lines there. */
  public LetterPrinter(Consumer<String> out) {
    this.out = out;
  }

  /** A row a letter. */
  public void table(List<FiledLetter> letters, Terminal terminal) {
    Table table = new Table(terminal, "id", "state", "failed at", "service", "record", "cause");
    for (FiledLetter letter : letters) {
      table.row(
          letter.id().substring(0, Math.min(SHORT_ID, letter.id().length())),
          letter.state().text(),
          letter.failedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
          letter.service(),
          letter.place(),
          letter.exception() + ": " + letter.message());
    }
    table.print(out);
  }

  /** Everything about one, the payload last. */
  public void whole(FiledLetter letter) {
    line("id", letter.id());
    line("state", letter.state().text());
    line("state since", letter.stateAt());
    line("note", letter.note());
    line("service", letter.service() + " " + letter.version());
    line("record", letter.place());
    line("written at", letter.recordedAt());
    line("failed at", letter.failedAt());
    line("article", letter.articleId());
    line("cause", letter.exception());
    line("message", letter.message());
    new TreeMap<>(letter.headers()).forEach((name, text) -> line("header " + name, text));
    line("key", text(letter.key()));
    line("value", text(letter.value()));
  }

  private void line(String name, @Nullable Object value) {
    if (value != null) {
      out.accept(String.format(Locale.ROOT, "%-14s %s", name, value));
    }
  }

  /** As text where it is UTF-8 without control characters, else the begin in hexadecimal digits. */
  static @Nullable String text(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // shown in digits
    }
    int shown = Math.min(bytes.length, MOST_HEX_BYTES);
    String more = shown < bytes.length ? " … of " + bytes.length + " bytes" : "";
    return "\\x" + HexFormat.of().formatHex(bytes, 0, shown) + more;
  }
}
