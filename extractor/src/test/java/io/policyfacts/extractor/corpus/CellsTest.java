package io.policyfacts.extractor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each metric has rows in each language, those that give a fact and those that give none; cells
 * that are empty on purpose stand in {@code empty-cells.tsv}.
 */
class CellsTest {
  private static final String METRICS = "/io/policyfacts/extractor/metrics.tsv";
  private static final String ANY = "*";
  private static final String NOTHING = "-";

  @Test
  void emptyCellsAreListed() {
    Set<String> empty = empty();
    listed().forEach(row -> empty.removeIf(row::covers));
    assertEquals(Set.of(), empty);
  }

  @Test
  void listedCellsAreEmpty() {
    Set<String> empty = empty();
    List<Cells> filled =
        listed().stream()
            .filter(row -> !row.open() && empty.stream().noneMatch(row::covers))
            .toList();
    assertEquals(List.of(), filled);
  }

  /** A row of the list; {@code *} stands for any metric or kind of a language yet to be filled. */
  private record Cells(String language, String metric, String kind) {
    boolean open() {
      return metric.equals(ANY) || kind.equals(ANY);
    }

    boolean covers(String cell) {
      String[] parts = cell.split(" ", -1);
      return language.equals(parts[0])
          && (metric.equals(ANY) || metric.equals(parts[1]))
          && (kind.equals(ANY) || kind.equals(parts[2]));
    }
  }

  private static List<Cells> listed() {
    List<Cells> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(CorpusFile.FOLDER.resolve("empty-cells.tsv"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          rows.add(new Cells(columns[0], columns[1], columns[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of empty cells", e);
    }
    return rows;
  }

  private static Set<String> empty() {
    Set<String> cells = new TreeSet<>();
    for (String language : CorpusFile.languages()) {
      for (String metric : metrics()) {
        Path path = CorpusFile.FOLDER.resolve(language).resolve("facts").resolve(metric + ".tsv");
        List<CorpusFile.Row> rows = Files.exists(path) ? CorpusFile.read(path).rows() : List.of();
        String cell = language + " " + metric + " ";
        if (rows.stream().noneMatch(row -> row.expected().contains(metric + " "))) {
          cells.add(cell + "positive");
        }
        if (rows.stream().noneMatch(row -> row.expected().equals(NOTHING))) {
          cells.add(cell + "negative");
        }
      }
    }
    return cells;
  }

  private static Set<String> metrics() {
    try (Stream<String> lines = Files.lines(resource())) {
      Set<String> names = new TreeSet<>();
      lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> names.add(line.split("\t", -1)[0]));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + METRICS, e);
    }
  }

  private static Path resource() {
    return Path.of("src", "main", "resources").resolve(METRICS.substring(1));
  }
}
