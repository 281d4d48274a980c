package io.policyfacts.extractor.table;

import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Stretch;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Splits lines into cells and tells figures from words. */
final class CellReader {
  private static final char BAR = '|';
  private static final int LONGEST = 14;

  private final Tokens tokens;

  CellReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The cells of a line between bars or tabs; one cell if it has neither. */
  List<Stretch> split(Block line) {
    List<Stretch> cells = new ArrayList<>();
    int from = line.from();
    for (int i = line.from(); i < line.to(); i++) {
      if (tokens.is(i, BAR)) {
        addUnlessMargin(cells, from, i, line);
        from = i + 1;
      } else if (i > from && tab(i)) {
        cells.add(new Stretch(from, i));
        from = i;
      }
    }
    addUnlessMargin(cells, from, line.to(), line);
    return cells;
  }

  /** Bars at the margins of a line part nothing. */
  private static void addUnlessMargin(List<Stretch> cells, int from, int to, Block line) {
    boolean margin = from == to && (from == line.from() || to == line.to());
    if (!margin) {
      cells.add(new Stretch(from, to));
    }
  }

  private boolean tab(int token) {
    return tokens.text().substring(tokens.end(token - 1), tokens.start(token)).indexOf('\t') >= 0;
  }

  /** Whether a line can be one cell: short, and no sentence. */
  boolean cell(Block line) {
    return line.to() - line.from() <= LONGEST && !tokens.is(line.to() - 1, '.');
  }

  /** Whether there is anything to read in a cell, not just a rule or a dash. */
  boolean filled(Stretch cell) {
    for (int i = cell.from(); i < cell.to(); i++) {
      if (tokens.kind(i) != Tokens.Kind.SIGN) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell holds a figure: a number at its start, or after a sign or a code. */
  boolean figure(Stretch cell) {
    for (int i = cell.from(); i < Math.min(cell.to(), cell.from() + 3); i++) {
      if (tokens.kind(i) == Tokens.Kind.NUMBER) {
        return true;
      }
      if (tokens.kind(i) == Tokens.Kind.WORD && tokens.end(i) - tokens.start(i) > 3) {
        return false;
      }
    }
    return false;
  }

  /** Whether a cell is nothing but a year. */
  boolean year(Stretch cell) {
    return cell.to() - cell.from() == 1
        && tokens.kind(cell.from()) == Tokens.Kind.NUMBER
        && tokens.end(cell.from()) - tokens.start(cell.from()) == 4;
  }
}
