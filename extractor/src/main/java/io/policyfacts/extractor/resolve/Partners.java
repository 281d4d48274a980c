package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.names.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which bearers of names stand in one sentence, and how often. */
final class Partners {
  private static final int MOST = 12;

  private final Map<Integer, Map<Integer, Integer>> together = new HashMap<>();
  private final Map<Integer, Integer> most = new HashMap<>();

  Partners(Names names) {
    for (List<Name> sentence : names.all()) {
      for (int i = 0; i < Math.min(MOST, sentence.size()); i++) {
        for (int j = 0; j < i; j++) {
          meet(sentence.get(i), sentence.get(j));
        }
      }
    }
  }

  private void meet(Name a, Name b) {
    if (a.bearer() == b.bearer()) {
      return;
    }
    boolean ordered = a.bearer() < b.bearer();
    int times =
        together
            .computeIfAbsent(ordered ? a.bearer() : b.bearer(), bearer -> new HashMap<>())
            .merge(ordered ? b.bearer() : a.bearer(), 1, Integer::sum);
    if (a.acts()) {
      most.merge(b.bearer(), times, Math::max);
    }
    if (b.acts()) {
      most.merge(a.bearer(), times, Math::max);
    }
  }

  /** How often one name meets another, against whom that one meets most, 0 to 1. */
  double closeness(Name name, Name of) {
    int low = Math.min(name.bearer(), of.bearer());
    Integer times = together.getOrDefault(low, Map.of()).get(Math.max(name.bearer(), of.bearer()));
    int least = Math.max(1, most.getOrDefault(of.bearer(), 1));
    return times == null ? 0 : Math.min(1.0, (double) times / least);
  }
}
