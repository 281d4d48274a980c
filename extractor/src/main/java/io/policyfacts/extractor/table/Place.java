package io.policyfacts.extractor.table;

import io.policyfacts.extractor.text.Stretch;
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
  public Stretch cell() {
    return cells().get(column);
  }

  /** What its column holds. */
  public Stretch header() {
    return table.header().get(column);
  }

  /** What its row is about: the first cell of it. */
  public Stretch label() {
    return cells().get(0);
  }

  /** All cells of its row. */
  public List<Stretch> cells() {
    return table.rows().get(row);
  }
}
