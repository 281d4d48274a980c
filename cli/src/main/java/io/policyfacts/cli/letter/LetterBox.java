package io.policyfacts.cli.letter;

import io.policyfacts.cli.local.CommandException;
import io.policyfacts.runtime.Settings;
import io.policyfacts.sink.SinkSettings;
import io.policyfacts.sink.postgres.DeadLetterTable;
import io.policyfacts.sink.store.FiledLetter;
import io.policyfacts.sink.store.LetterFilter;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.util.List;

/** The filed dead letters, for commands: what cannot be done is told in one line. */
public final class LetterBox implements AutoCloseable {
  private final DeadLetterTable table;

  /** In the database that the settings name. */
  public LetterBox(Settings settings) {
    table = new DeadLetterTable(SinkSettings.database(settings));
  }

  /**
   * Letters that pass a filter.
   *
   * @throws CommandException if the database cannot answer
   */
  public List<FiledLetter> find(LetterFilter filter) {
    try {
      return table.find(filter);
    } catch (StoreUnavailableException e) {
      throw failed(e);
    }
  }

  /**
   * Notes that letters are given up.
   *
   * @throws CommandException if the database cannot answer
   */
  public void drop(List<FiledLetter> letters, String note) {
    letters.forEach(letter -> mark(letter, FiledLetter.State.DROPPED, note));
  }

  /** Notes that a letter was sent again. */
  void redriven(FiledLetter letter, String note) {
    mark(letter, FiledLetter.State.REDRIVEN, note);
  }

  private void mark(FiledLetter letter, FiledLetter.State state, String note) {
    try {
      table.mark(letter.id(), state, note);
    } catch (StoreUnavailableException e) {
      throw failed(e);
    }
  }

  static CommandException failed(StoreUnavailableException e) {
    return new CommandException(String.valueOf(e.getMessage()), e);
  }

  @Override
  public void close() {
    table.close();
  }
}
