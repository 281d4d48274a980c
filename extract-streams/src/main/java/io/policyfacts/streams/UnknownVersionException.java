package io.policyfacts.streams;

/** A record is of a schema that this version does not know: only a newer version can go on. */
final class UnknownVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownVersionException(String topic, String schema, String known) {
    super(
        topic + " holds a record of " + schema + ", this version reads " + known + ": upgrade it");
  }
}
