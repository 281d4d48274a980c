package io.policyfacts.cli.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows under headings, each column as wide as its contents but never wider than the terminal. */
public final class Table {
  private static final int GAP = 2;
  private static final int NARROWEST = 6;

  private final Terminal terminal;
  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<List<String>> notes = new ArrayList<>();

  /** A table without rows. */
  public Table(Terminal terminal, String... headings) {
    this.terminal = terminal;
    this.headings = List.of(headings);
  }

  /** Adds a row; null is an empty cell. */
  // Only the elements may be null.
  public void row(@Nullable String... cells) {
    rows.add(Arrays.stream(cells).map(Table::cell).toList());
    notes.add(List.of());
  }

  /** Adds lines below the last row, printed as they are. */
  public void note(List<String> lines) {
    notes.set(notes.size() - 1, List.copyOf(lines));
  }

  /** Hands out the lines, headings first. */
  public void print(Consumer<String> out) {
    int[] widths = widths();
    out.accept(terminal.strong(line(headings, widths)));
    for (int i = 0; i < rows.size(); i++) {
      out.accept(line(rows.get(i), widths));
      notes.get(i).forEach(out);
    }
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : Cells.clean(text).strip();
  }

  private int[] widths() {
    int[] widths = IntStream.range(0, headings.size()).map(this::natural).toArray();
    int most = terminal.columns() - GAP * (widths.length - 1);
    while (IntStream.of(widths).sum() > most && IntStream.of(widths).max().orElse(0) > NARROWEST) {
      widths[widest(widths)]--;
    }
    return widths;
  }

  private int natural(int column) {
    int heading = Cells.width(headings.get(column));
    return rows.stream().mapToInt(r -> Cells.width(r.get(column))).reduce(heading, Math::max);
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(Cells.pad(Cells.cut(cells.get(i), widths[i]), widths[i])).append(" ".repeat(GAP));
    }
    return line.toString().stripTrailing();
  }
}
