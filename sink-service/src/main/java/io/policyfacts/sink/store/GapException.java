package io.policyfacts.sink.store;

import org.jspecify.annotations.Nullable;

/** Records are missing that were never stored; only the operator may let the sink go on. */
public final class GapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is missing. */
  public GapException(String gap, @Nullable Throwable cause) {
    super(
        gap + ". To go on without the missing records start it once with SINK_ACCEPT_GAP=true",
        cause);
  }
}
