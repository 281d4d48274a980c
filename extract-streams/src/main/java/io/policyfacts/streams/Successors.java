package io.policyfacts.streams;

import io.policyfacts.contracts.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which asserted fact stands in the place of which retracted one: of the same metric, and with the
 * most similar words around its quote. What resembles nothing has no successor.
 */
final class Successors {
  /** Least share of common letter pairs around two quotes; below it they are different claims. */
  private static final double LEAST_LIKENESS = 0.5;

  /** Above this many comparisons an article was rewritten rather than corrected. */
  private static final long MOST_COMPARISONS = 1_000_000;

  private final Map<String, String> successors = new HashMap<>();
  private final Map<String, String> predecessors = new HashMap<>();

  /** A retracted and an asserted fact. */
  private record Pair(Placed retracted, Placed asserted, double likeness) {}

  /** A fact with the words around its quote. */
  private record Placed(Fact fact, Surroundings surroundings) {
    static List<Placed> all(List<Fact> facts) {
      return facts.stream().map(f -> new Placed(f, Surroundings.of(f.evidence()))).toList();
    }
  }

  private Successors() {}

  /** Pairs them one to one, the most alike first, and of equals those nearest in their places. */
  static Successors of(List<Fact> retracted, List<Fact> asserted) {
    Successors successors = new Successors();
    if ((long) retracted.size() * asserted.size() <= MOST_COMPARISONS) {
      pairs(Placed.all(retracted), Placed.all(asserted)).forEach(successors::take);
    }
    return successors;
  }

  /** Id of the fact that stands in a retracted one's place. */
  @Nullable String successor(String retractedId) {
    return successors.get(retractedId);
  }

  /** Id of the fact in whose place an asserted one stands. */
  @Nullable String predecessor(String assertedId) {
    return predecessors.get(assertedId);
  }

  private static List<Pair> pairs(List<Placed> retracted, List<Placed> asserted) {
    List<Pair> pairs = new ArrayList<>();
    for (Placed old : retracted) {
      for (Placed fresh : asserted) {
        if (old.fact().metric().equals(fresh.fact().metric())) {
          pairs.add(new Pair(old, fresh, old.surroundings().likeness(fresh.surroundings())));
        }
      }
    }
    pairs.removeIf(p -> p.likeness() < LEAST_LIKENESS);
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(Successors::distance));
    return pairs;
  }

  private static int distance(Pair pair) {
    int old = pair.retracted().fact().evidence().start();
    return Math.abs(pair.asserted().fact().evidence().start() - old);
  }

  private void take(Pair pair) {
    String old = pair.retracted().fact().id();
    String fresh = pair.asserted().fact().id();
    if (!successors.containsKey(old) && !predecessors.containsKey(fresh)) {
      successors.put(old, fresh);
      predecessors.put(fresh, old);
    }
  }
}
