package io.policyfacts.runtime;

/** A setting is missing or wrong; the message names it and says what it has to be. */
public final class BadSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With one line for the operator. */
  public BadSettingException(String message) {
    super(message);
  }
}
