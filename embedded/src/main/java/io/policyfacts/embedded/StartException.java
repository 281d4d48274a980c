package io.policyfacts.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded part could not be started; the message says which, why, and what to do. */
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one line for the user. */
  public StartException(String message) {
    super(message);
  }

  /** With one line for the user, and what was thrown. */
  public StartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
