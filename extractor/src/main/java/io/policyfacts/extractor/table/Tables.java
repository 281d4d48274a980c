package io.policyfacts.extractor.table;

import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Stretch;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The tables of a text. */
public final class Tables {
  private final List<Table> all;

  private Tables(List<Table> all) {
    this.all = all;
  }

  /** Finds the tables among the lines of each paragraph of a text. */
  public static Tables of(Tokens tokens, List<Block> blocks) {
    CellReader cells = new CellReader(tokens);
    List<Table> found = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= blocks.size(); i++) {
      boolean ends =
          i == blocks.size() || blocks.get(i).paragraph() != blocks.get(from).paragraph();
      if (ends) {
        Table table = table(cells, blocks.subList(from, i));
        if (table != null) {
          found.add(table);
        }
        from = i;
      }
    }
    return new Tables(found);
  }

  private static @Nullable Table table(CellReader cells, List<Block> lines) {
    Table rows = new RowLines(cells).read(lines);
    return rows != null ? rows : new CellLines(cells).read(lines);
  }

  /** Where in a table a token stands, or null if it stands below no header. */
  public @Nullable Place at(int token) {
    int index = last(all.size(), i -> all.get(i).from() <= token);
    Table table = index < 0 ? null : all.get(index);
    return table == null || token >= table.to() ? null : place(table, token);
  }

  private static @Nullable Place place(Table table, int token) {
    int row = last(table.rows().size(), i -> table.rows().get(i).get(0).from() <= token);
    List<Stretch> cells = row < 0 ? List.of() : table.rows().get(row);
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column).holds(token)) {
        return new Place(table, row, column);
      }
    }
    return null;
  }

  /** The greatest index for which a condition holds that holds up to it, by halving; or -1. */
  private static int last(int size, IntPredicate holds) {
    int low = -1;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
