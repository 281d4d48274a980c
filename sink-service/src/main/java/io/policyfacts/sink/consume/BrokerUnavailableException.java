package io.policyfacts.sink.consume;

/** The broker does not answer, or refuses this client; tried again later. */
final class BrokerUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
