package io.policyfacts.extractor.table;

import java.util.List;

/**
 * Where in a table a token stands.
 *
 * @param table the table
 * @param row number of its row below the header, from 0
 * @param column number of its column, from 0
 */
public record Place(Table table, int row, int column) {
  /** The cell itself. */
  public Cell cell() {
    return cells().get(column);
  }

  /** What its column holds. */
  public Cell header() {
    return table.header().get(column);
  }

  /** What its row is about: the first cell of it. */
  public Cell label() {
    return cells().get(0);
  }

  /** All cells of its row. */
  public List<Cell> cells() {
    return table.rows().get(row);
  }
}
