package io.policyfacts.extractor;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.PublicationDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole articles written for the tests: a head of {@code name: value} lines, a blank line, text.
 */
final class ArticleFile {
  private static final Path FOLDER = Path.of("src", "test", "resources", "articles");

  private ArticleFile() {}

  static List<Article> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(ArticleFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + FOLDER, e);
    }
  }

  private static Article read(Path file) {
    String content = content(file);
    int head = content.indexOf("\n\n");
    List<String> names = content.substring(0, head).lines().toList();
    return Article.builder("test-article-" + file.getFileName(), content.substring(head + 2))
        .title(value(names, "title"))
        .publishedAt(new PublicationDate(value(names, "published")))
        .url(value(names, "url"))
        .language("en")
        .build();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String value(List<String> head, String name) {
    return head.stream()
        .filter(line -> line.startsWith(name + ": "))
        .findFirst()
        .map(line -> line.substring(name.length() + 2))
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + head));
  }
}
