package io.policyfacts.extractor.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file of examples: a text, a tab, and what should be read in it. Lines that start with {@code #}
 * are comments, {@code \n} in a text is a line break. Rows below a line {@code # pending: cause}
 * are known not to be read rightly yet.
 */
final class CorpusFile {
  static final Path FOLDER = Path.of("src", "test", "resources", "corpus");

  private static final String ENDING = ".tsv";
  private static final String PENDING = "# pending";
  private static final String LEARNT = "# once pending";
  private static final String PUBLISHED = "# published: ";

  private final Path path;
  private final List<String> lines;

  /** An example and where it stands. */
  record Row(int line, String text, String expected, boolean pending) {}

  private CorpusFile(Path path, List<String> lines) {
    this.path = path;
    this.lines = lines;
  }

  static CorpusFile read(String name) {
    return read(FOLDER.resolve(name));
  }

  static CorpusFile read(Path path) {
    try {
      return new CorpusFile(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus " + path, e);
    }
  }

  /** The languages that have a folder, in the order of their names. */
  static List<String> languages() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> String.valueOf(f.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the corpus " + FOLDER, e);
    }
  }

  /** The files of this name or in the folder of this name, of all languages. */
  static List<CorpusFile> ofAllLanguages(String name) {
    return languages().stream()
        .map(language -> language + "/" + name)
        .filter(path -> Files.exists(FOLDER.resolve(path)))
        .flatMap(p -> name.endsWith(ENDING) ? Stream.of(read(p)) : all(p).stream())
        .toList();
  }

  /** The files of a folder in the order of their names. */
  static List<CorpusFile> all(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .filter(f -> f.toString().endsWith(ENDING))
          .sorted()
          .map(CorpusFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the corpus " + folder, e);
    }
  }

  Path path() {
    return path;
  }

  /** The language of its texts: the folder below the corpus' own. */
  String language() {
    return String.valueOf(FOLDER.relativize(path).getName(0));
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  /** The publication date that the file's head gives to all its texts. */
  String published() {
    return lines.stream()
        .filter(l -> l.startsWith(PUBLISHED))
        .findFirst()
        .map(l -> l.substring(PUBLISHED.length()).strip())
        .orElseThrow(() -> new IllegalStateException(path + " has no line \"" + PUBLISHED + "…\""));
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    boolean pending = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      pending |= line.startsWith(PENDING);
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(i + 1, line, pending));
      }
    }
    return rows;
  }

  private Row row(int number, String line, boolean pending) {
    int tab = line.indexOf('\t');
    if (tab < 1 || line.indexOf('\t', tab + 1) >= 0) {
      throw new IllegalStateException(path + ":" + number + " is not text, tab, expectation");
    }
    String text = line.substring(0, tab).replace("\\n", "\n");
    return new Row(number, text, line.substring(tab + 1).strip(), pending);
  }

  /** The file's lines with some of the pending rows moved up to the end of the others. */
  List<String> promoting(Set<Integer> numbers) {
    List<String> kept = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      (numbers.contains(i + 1) ? moved : kept).add(lines.get(i));
    }
    if (!moved.isEmpty() && !kept.contains(LEARNT)) {
      moved.add(0, LEARNT);
    }
    kept.addAll(endOfOthers(kept), moved);
    return withoutEmptyGroups(kept);
  }

  private static int endOfOthers(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !lines.get(end).startsWith(PENDING)) {
      end++;
    }
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private static List<String> withoutEmptyGroups(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      int last = kept.size() - 1;
      boolean blank = line.isBlank() && last >= 0 && kept.get(last).startsWith(PENDING);
      boolean empty = line.startsWith(PENDING) && last >= 0 && kept.get(last).startsWith(PENDING);
      if (empty) {
        kept.remove(last);
      }
      if (!blank) {
        kept.add(line);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).startsWith(PENDING)) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }
}
