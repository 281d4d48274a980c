package io.policyfacts.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.FactChange.Change;
import java.util.List;
import java.util.Locale;

/** Counts what the stages do; what an aborted transaction did is counted again when redone. */
final class StageMetrics {
  private final MeterRegistry registry;

  StageMetrics(MeterRegistry registry) {
    this.registry = registry;
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
    registry.counter("policyfacts.stream.threads.replaced").increment();
  }

  void rebalanced() {
    registry.counter("policyfacts.stream.rebalances").increment();
  }

  private static String name(Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
