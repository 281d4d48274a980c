package io.policyfacts.sink.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of the store are meant; an empty list does not matter.
 *
 * @param asOf what was public then; absent for the present
 * @param metrics names of fact kinds
 * @param languages BCP 47 tags of articles
 * @param sources configured sources of articles
 * @param marked whether facts that are marked as wrong are meant too
 */
public record FactQuery(
    @Nullable Instant asOf,
    List<String> metrics,
    List<String> languages,
    List<String> sources,
    boolean marked) {
  /** Copies the lists. */
  public FactQuery {
    metrics = List.copyOf(metrics);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
  }
}
