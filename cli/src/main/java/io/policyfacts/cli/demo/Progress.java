package io.policyfacts.cli.demo;

import io.policyfacts.cli.show.Cells;
import io.policyfacts.ingest.crawl.CrawlProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Lines that tell what is being done, each with the seconds since the start. */
final class Progress {
  private final Consumer<String> out;
  private final long start = System.nanoTime();

  Progress(Consumer<String> out) {
    this.out = out;
  }

  /** One thing that has been done or begins. */
  void step(String text) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    out.accept(String.format(Locale.ROOT, "%6.1f s  %s", seconds, text));
  }

  /** One visit of the crawler. */
  void visit(CrawlProgress.Event event) {
    String reason = event.reason() == null ? "" : " (" + event.reason() + ")";
    String revision = event.revision() > 1 ? ", revision " + event.revision() : "";
    String what = event.title() == null ? event.url() : event.title() + revision;
    step("  " + event.outcome().word() + reason + "  " + Cells.clean(what));
  }
}
