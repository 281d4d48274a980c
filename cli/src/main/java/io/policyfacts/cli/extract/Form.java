package io.policyfacts.cli.extract;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How an input's bytes hold an article. */
enum Form {
  /** An object with {@code id} and {@code text}. */
  JSON,
  /** Such an object on each line. */
  JSON_LINES,
  /** A page. */
  HTML,
  /** The article's text itself. */
  TEXT;

  /** The form that a file's ending promises, if it is one of those that are read. */
  static Optional<Form> ofEnding(Path file) {
    return switch (ending(file.getFileName().toString())) {
      case "json" -> Optional.of(JSON);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "txt" -> Optional.of(TEXT);
      default -> Optional.empty();
    };
  }

  /** The form that the first character tells: a brace, an angle bracket, or anything else. */
  static Form ofBeginning(byte[] bytes) {
    for (byte b : bytes) {
      switch (b) {
        case ' ', '\t', '\r', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> {}
        case '{', '[' -> {
          return JSON;
        }
        case '<' -> {
          return HTML;
        }
        default -> {
          return TEXT;
        }
      }
    }
    return TEXT;
  }

  /** The form of a stream by its first line: a whole object there means one on each line. */
  static Form ofFirstLine(byte[] line) {
    Form form = ofBeginning(line);
    return form == JSON && JsonArticle.isWhole(line) ? JSON_LINES : form;
  }

  /** A file's name without its ending. */
  static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  private static String ending(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
