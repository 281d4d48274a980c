package io.policyfacts.sink.store;

/**
 * The store cannot answer now (connection, lock, disk, permission): nobody's record is to blame,
 * and whether the last batch was stored is open until it answers again.
 */
public final class StoreUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With one line for the operator and the cause. */
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
