package io.policyfacts.extractor.table;

import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of a cell a line. The number of its columns is the one by which columns hold
 * figures throughout or words throughout, below a header of words.
 */
final class CellLines {
  private static final int LEAST_CELLS = 6;
  private static final int MOST_COLUMNS = 9;
  private static final double LEAST_FIT = 0.85;

  private final CellReader reader;

  CellLines(CellReader reader) {
    this.reader = reader;
  }

  /** The table that lines are, or null. */
  @Nullable Table read(List<Block> lines) {
    if (lines.size() < LEAST_CELLS || !lines.stream().allMatch(reader::cell)) {
      return null;
    }
    List<Stretch> cells = lines.stream().map(line -> new Stretch(line.from(), line.to())).toList();
    Table best = null;
    double most = LEAST_FIT;
    for (int columns = 2; columns <= MOST_COLUMNS; columns++) {
      Table table = of(cells, columns);
      double fit = table == null ? 0 : fit(table);
      if (fit > most) {
        best = table;
        most = fit;
      }
    }
    return best;
  }

  /** The cells in rows of so many columns; the header's first cell may be missing. */
  private @Nullable Table of(List<Stretch> cells, int columns) {
    int missing = cells.size() % columns == columns - 1 ? 1 : 0;
    if ((cells.size() + missing) % columns != 0 || cells.size() < 3 * columns - missing) {
      return null;
    }
    List<Stretch> all = new ArrayList<>(cells);
    if (missing == 1) {
      all.add(0, new Stretch(cells.get(0).from(), cells.get(0).from()));
    }
    List<List<Stretch>> rows = new ArrayList<>();
    for (int i = columns; i < all.size(); i += columns) {
      rows.add(all.subList(i, i + columns));
    }
    return new Table(all.subList(0, columns), rows);
  }

  /** Share of cells that are as most of their column; 0 if there is no header or no figure. */
  private double fit(Table table) {
    for (Stretch head : table.header()) {
      if (reader.figure(head) && !reader.year(head)) {
        return 0;
      }
    }
    int agreeing = 0;
    boolean figures = false;
    for (int column = 0; column < table.header().size(); column++) {
      int numbers = 0;
      int words = 0;
      for (List<Stretch> row : table.rows()) {
        Stretch cell = row.get(column);
        numbers += reader.figure(cell) ? 1 : 0;
        words += reader.filled(cell) && !reader.figure(cell) ? 1 : 0;
      }
      agreeing += table.rows().size() - Math.min(numbers, words);
      figures |= column > 0 && numbers > words;
    }
    return figures ? agreeing / (double) (table.rows().size() * table.header().size()) : 0;
  }
}
