package io.policyfacts.cli.crawl;

import io.policyfacts.cli.show.Cells;
import io.policyfacts.ingest.crawl.CrawlProgress;
import io.policyfacts.ingest.crawl.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A crawl as it goes on: a line for what was published and what went wrong, sums in the end. */
public final class CrawlLines implements CrawlProgress {
  private final Consumer<String> out;
  private final Consumer<String> status;
  private final Map<String, Integer> reasons = new TreeMap<>();
  private int visits;

  /**
   * Nothing is printed yet.
   *
   * @param out lines that stay
   * @param status one line that is overwritten by the next
   */
  public CrawlLines(Consumer<String> out, Consumer<String> status) {
    this.out = out;
    this.status = status;
  }

  @Override
  public void visited(Event event) {
    visits++;
    if (event.outcome() == Outcome.PUBLISHED) {
      out.accept(
          "published    " + Cells.clean(event.title() == null ? event.url() : event.title()));
    } else if (event.reason() != null) {
      reasons.merge(event.outcome().word() + ", " + event.reason(), 1, Integer::sum);
      out.accept(event.outcome().word() + "  " + event.url() + "  (" + event.reason() + ")");
    }
    status.accept(visits + " visited, " + event.waiting() + " waiting");
  }

  /** The sums, one line each. */
  public void summary(Map<Outcome, Integer> counts) {
    for (Outcome outcome : Outcome.values()) {
      out.accept(
          String.format(Locale.ROOT, "%-12s %6d", outcome.word(), counts.getOrDefault(outcome, 0)));
    }
    reasons.forEach((reason, count) -> out.accept("  " + reason + ": " + count));
  }
}
