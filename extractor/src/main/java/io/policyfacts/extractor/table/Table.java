package io.policyfacts.extractor.table;

import java.util.List;

/**
 * A table: a header and rows of as many cells. An empty cell has no tokens.
 *
 * @param header what the columns hold
 * @param rows the cells below it
 */
public record Table(List<Cell> header, List<List<Cell>> rows) {
  /** Copies the lists. */
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  int from() {
    return header.get(0).from();
  }

  int to() {
    List<Cell> last = rows.get(rows.size() - 1);
    return last.get(last.size() - 1).to();
  }
}
