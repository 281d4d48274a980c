package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Writes a table of data as text: a line for each row, its cells parted by bars, the header first.
 * A cell over several columns stands in the first, one over several rows in each; an empty cell is
 * a dash, so that every line has as many bars.
 */
final class TableText {
  private static final Evaluator LAYOUT =
      QueryParser.parse("td table, th table, td p + p, td ul, td h2, td form");
  private static final String BAR = " | ";
  private static final String EMPTY = "–";
  private static final int LONGEST_CELL = 160;
  private static final int MOST_ROWS = 1000;
  private static final int MOST_COLUMNS = 60;
  private static final double LEAST_SAME = 0.6;

  private final List<List<String>> rows = new ArrayList<>();
  private final Map<Integer, Span> open = new HashMap<>();

  /** A cell that reaches down into further rows. */
  private record Span(String text, int left) {}

  private TableText() {}

  /** The lines of a table; empty if it is none of data, but holds the page's layout. */
  static List<String> of(Element table) {
    if (table.selectFirst(LAYOUT) != null) {
      return List.of();
    }
    TableText text = new TableText();
    for (Element row : table.select("tr")) {
      if (text.rows.size() < MOST_ROWS) {
        text.add(row);
      }
    }
    return text.isData() ? text.lines() : List.of();
  }

  private void add(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (cell.nameIs("td") || cell.nameIs("th")) {
        fill(cells);
        String words = Spaces.readable(cell.text());
        cells.add(words.isEmpty() ? EMPTY : words);
        keep(cells.size() - 1, words, number(cell, "rowspan") - 1);
        for (int i = 1; i < number(cell, "colspan"); i++) {
          cells.add(EMPTY);
        }
      }
    }
    fill(cells);
    if (!cells.isEmpty() && cells.size() <= MOST_COLUMNS) {
      rows.add(cells);
    }
  }

  /** Repeats what reaches down into the next columns of this row. */
  private void fill(List<String> cells) {
    for (Span span = open.remove(cells.size()); span != null; span = open.remove(cells.size())) {
      keep(cells.size(), span.text(), span.left() - 1);
      cells.add(span.text());
    }
  }

  private void keep(int column, String text, int left) {
    if (left > 0) {
      open.put(column, new Span(text, left));
    }
  }

  private static int number(Element cell, String attribute) {
    String digits = cell.attr(attribute).strip();
    boolean number = !digits.isEmpty() && digits.length() <= 2;
    return number && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : 1;
  }

  /** Whether there are rows and columns, most rows are as wide, and no cell is a paragraph. */
  private boolean isData() {
    if (rows.size() < 2) {
      return false;
    }
    Map<Integer, Long> widths =
        rows.stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
    long same =
        widths.entrySet().stream()
            .filter(width -> width.getKey() >= 2)
            .mapToLong(Map.Entry::getValue)
            .max()
            .orElse(0);
    return same >= LEAST_SAME * rows.size()
        && rows.stream().flatMap(List::stream).allMatch(cell -> cell.length() <= LONGEST_CELL);
  }

  private List<String> lines() {
    return rows.stream().map(cells -> String.join(BAR, cells)).toList();
  }
}
