package io.policyfacts.cli.extract;

/** An input cannot be read as an article; the message says what is wrong and what to do. */
final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
