package io.policyfacts.cli.local;

/** A command cannot do its work; the message is one line that says why and what to do. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the line. */
  public CommandException(String message) {
    super(message);
  }

  /** With the line, and what was thrown. */
  public CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
