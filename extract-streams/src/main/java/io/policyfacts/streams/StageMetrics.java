package io.policyfacts.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.FactChange.Change;
import java.util.List;
import java.util.Locale;

/** Counts what the stages do; what an aborted transaction did is counted again when redone. */
final class StageMetrics {
  private static final String THREADS_REPLACED = "policyfacts.stream.threads.replaced";

  private final MeterRegistry registry;

  StageMetrics(MeterRegistry registry) {
    this.registry = registry;
    // a rate is only seen to rise from a count that was there before
    registry.counter(THREADS_REPLACED);
  }

  void extracted(List<Fact> facts) {
    registry.counter("policyfacts.articles.extracted").increment();
    for (Fact fact : facts) {
      registry.counter("policyfacts.facts.extracted", "metric", fact.metric()).increment();
    }
  }

  void changed(List<FactChange> changes) {
    for (FactChange change : changes) {
      registry.counter("policyfacts.fact.changes", "change", name(change.change())).increment();
    }
  }

  void deadLetter(String topic) {
    registry.counter("policyfacts.dead.letters", "topic", topic).increment();
  }

  void threadReplaced() {
    registry.counter(THREADS_REPLACED).increment();
  }

  void rebalanced() {
    registry.counter("policyfacts.stream.rebalances").increment();
  }

  private static String name(Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
