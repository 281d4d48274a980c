package io.policyfacts.sink.consume;

/** A record is of a major version that this service does not know: its partition stops there. */
public final class UnknownVersionException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownVersionException(String message) {
    super(message);
  }
}
