package io.policyfacts.extractor.table;

import io.policyfacts.extractor.text.Stretch;
import java.util.List;

/**
 * A table: a header and rows of as many cells. An empty cell has no tokens.
 *
 * @param header what the columns hold
 * @param rows the cells below it
 */
public record Table(List<Stretch> header, List<List<Stretch>> rows) {
  /** Copies the lists. */
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  int from() {
    return header.get(0).from();
  }

  int to() {
    List<Stretch> last = rows.get(rows.size() - 1);
    return last.get(last.size() - 1).to();
  }
}
