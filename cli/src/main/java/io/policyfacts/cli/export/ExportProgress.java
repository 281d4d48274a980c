package io.policyfacts.cli.export;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far an export is, at most once a second. */
public final class ExportProgress {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Consumer<String> out;
  private final LongSupplier nanos;
  private long told;
  private long total;
  private long read;
  private long written;

  /**
   * Tells lines.
   *
   * @param nanos a clock in nanoseconds
   */
  public ExportProgress(Consumer<String> out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
  }

  void start(long facts) {
    total = facts;
    told = nanos.getAsLong();
  }

  void read(boolean isWritten) {
    read++;
    written += isWritten ? 1 : 0;
    long now = nanos.getAsLong();
    if (now - told >= SECOND) {
      told = now;
      out.accept(
          String.format(Locale.ROOT, "%,d of %,d facts read, %,d written", read, total, written));
    }
  }

  void end() {
    out.accept(String.format(Locale.ROOT, "%,d of %,d facts written", written, total));
  }
}
