package io.policyfacts.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the articles' files of a folder. */
public final class Folder {
  private static final Set<String> ENDINGS = Set.of("html", "htm", "txt", "json");
  private static final int DEEPEST = 8;

  private Folder() {}

  /**
   * The {@code file:} URLs of a folder's {@code .html}, {@code .txt}, {@code .json}, {@code .warc}
   * and {@code .warc.gz} files and those of the folders in it, in order of their names.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static List<URI> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> ENDINGS.contains(ending(file)) || Archive.is(file.toUri()))
          .sorted()
          .map(Path::toUri)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A file name's ending in lower case, without the dot. */
  public static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
