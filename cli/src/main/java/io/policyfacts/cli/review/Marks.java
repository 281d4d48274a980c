package io.policyfacts.cli.review;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.sink.postgres.Database;
import io.policyfacts.sink.postgres.MarkTable;
import io.policyfacts.sink.store.Mark;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.util.List;

/** The stored marks, for commands: what cannot be done is told in one line. */
public final class Marks implements AutoCloseable {
  private final MarkTable table;

  /** In a database. */
  public Marks(Database database) {
    table = new MarkTable(database);
  }

  /**
   * Marks a fact as wrong.
   *
   * @param begin begin of its id
   * @return its id
   * @throws CommandException if there is no such fact, or several, or it is marked already, or the
   *     database refuses
   */
  public String mark(String begin, String reason, String by) {
    try {
      List<String> ids = table.ids(begin);
      if (ids.size() != 1) {
        throw new CommandException(
            (ids.isEmpty() ? "no fact has" : "several facts have") + " an id that begins " + begin);
      }
      if (!table.mark(ids.get(0), reason, by)) {
        throw new CommandException(ids.get(0) + " is marked already");
      }
      return ids.get(0);
    } catch (StoreUnavailableException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Takes a mark back.
   *
   * @param begin begin of the fact's id
   * @throws CommandException if there is no such mark, or several, or the database refuses
   */
  public void unmark(String begin, String because, String by) {
    List<Mark> meant =
        inForce().stream().filter(mark -> mark.fact().id().startsWith(begin)).toList();
    if (meant.size() != 1) {
      throw new CommandException(
          (meant.isEmpty() ? "no marked fact has" : "several marked facts have")
              + " an id that begins "
              + begin);
    }
    try {
      table.unmark(meant.get(0).fact().id(), because, by);
    } catch (StoreUnavailableException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The marks in force, the oldest first.
   *
   * @throws CommandException if the database cannot answer
   */
  public List<Mark> inForce() {
    try {
      return table.inForce();
    } catch (StoreUnavailableException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    table.close();
  }
}
