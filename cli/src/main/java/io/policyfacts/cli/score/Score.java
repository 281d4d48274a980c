package io.policyfacts.cli.score;

import io.policyfacts.contracts.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, article by article, what was found, what is right, and which fields of it are. */
final class Score {
  /** One metric's counts. */
  static final class Tally {
    private int gold;
    private int found;
    private int right;

    Ratio ratio() {
      return new Ratio(right, found, gold);
    }
  }

  private final Map<String, Tally> metrics = new LinkedHashMap<>();
  private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
  private final List<Miss> misses = new ArrayList<>();
  private int articles;
  private int gold;
  private int found;
  private int quantities;
  private int facts;
  private int full;
  private int scaleErrors;
  private int checks;
  private int checksRaised;

  /** Adds what was found in an article beside what is there. */
  void add(String article, List<GoldFact> there, List<Fact> got) {
    articles++;
    Matching matching = new Matching(there, got);
    Set<Integer> spare = new HashSet<>();
    for (int i = 0; i < there.size(); i++) {
      GoldFact fact = there.get(i);
      int j = matching.found(i);
      if (j >= 0 && matching.grade(i) < Matching.FACT && Matching.offByTen(fact, got.get(j))) {
        scaleErrors++;
        misses.add(Miss.of("SCALE", article, fact, got.get(j)));
      }
      if (!fact.optional()) {
        gold(article, fact, matching.grade(i), j < 0 ? List.of() : List.of(got.get(j)));
      } else if (j >= 0) {
        spare.add(j);
      }
    }
    for (int j = 0; j < got.size(); j++) {
      if (!spare.contains(j)) {
        found(article, got.get(j), matching.matched(j));
      }
    }
  }

  private void gold(String article, GoldFact fact, int grade, List<Fact> match) {
    gold++;
    tally(fact.metric()).gold++;
    quantities += grade >= Matching.QUANTITY ? 1 : 0;
    if (grade < Matching.FACT) {
      misses.add(
          match.isEmpty()
              ? Miss.of("MISS", article, fact)
              : Miss.of("MISS", article, fact, match.get(0)));
      return;
    }
    facts++;
    tally(fact.metric()).right++;
    fields(article, fact, match.get(0));
  }

  private void fields(String article, GoldFact fact, Fact match) {
    List<String> asked = GoldFact.orEmpty(fact.checks());
    checks += asked.isEmpty() ? 0 : 1;
    checksRaised += !asked.isEmpty() && match.checks().containsAll(asked) ? 1 : 0;
    boolean all = true;
    for (Field field : Field.values()) {
      boolean right = field.right(fact, match);
      fields.merge(field, right ? 1 : 0, Integer::sum);
      if (!right) {
        misses.add(Miss.of(field, article, fact, match));
      }
      all &= right || !Field.FULL.contains(field);
    }
    full += all ? 1 : 0;
  }

  private void found(String article, Fact fact, boolean matched) {
    found++;
    tally(fact.metric()).found++;
    if (!matched) {
      misses.add(Miss.of(article, fact));
    }
  }

  private Tally tally(String metric) {
    return metrics.computeIfAbsent(metric, m -> new Tally());
  }

  int articles() {
    return articles;
  }

  int scaleErrors() {
    return scaleErrors;
  }

  /** Value and unit right. */
  Ratio quantity() {
    return new Ratio(quantities, found, gold);
  }

  /** Value, unit and metric right. */
  Ratio fact() {
    return new Ratio(facts, found, gold);
  }

  /** Country, subject, status and period right too. */
  Ratio full() {
    return new Ratio(full, found, gold);
  }

  /** Share of the right facts that have a field right. */
  double field(Field field) {
    return facts == 0 ? 0 : (double) fields.getOrDefault(field, 0) / facts;
  }

  /** Whether gold asks for any check of the right facts. */
  boolean asksForChecks() {
    return checks > 0;
  }

  /** Share of the right facts with a check in gold that raise it. */
  double checks() {
    return checks == 0 ? 0 : (double) checksRaised / checks;
  }

  /** By metric, the most frequent in gold first. */
  Map<String, Ratio> byMetric() {
    Map<String, Ratio> ratios = new LinkedHashMap<>();
    metrics.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().gold))
        .forEach(entry -> ratios.put(entry.getKey(), entry.getValue().ratio()));
    return ratios;
  }

  /** What was missed, false or wrong, in the order of the articles. */
  List<Miss> misses() {
    return List.copyOf(misses);
  }
}
