package io.policyfacts.extractor.table;

import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of a row a line, its cells parted by bars or tabs. */
final class RowLines {
  private static final int LEAST_COLUMNS = 2;
  private static final int LEAST_LINES = 3;

  private final CellReader cells;

  RowLines(CellReader cells) {
    this.cells = cells;
  }

  /** The table that lines are, or null. Lines of another width do not belong to it. */
  @Nullable Table read(List<Block> lines) {
    List<List<Stretch>> rows = new ArrayList<>();
    for (Block line : lines) {
      List<Stretch> row = cells.split(line);
      boolean wide = row.size() >= LEAST_COLUMNS;
      boolean fits = rows.isEmpty() || rows.get(0).size() == row.size();
      if (wide && fits && row.stream().anyMatch(cells::filled)) {
        rows.add(row);
      }
    }
    boolean figures = rows.stream().skip(1).flatMap(List::stream).anyMatch(cells::figure);
    return rows.size() >= LEAST_LINES && figures
        ? new Table(rows.get(0), rows.subList(1, rows.size()))
        : null;
  }
}
