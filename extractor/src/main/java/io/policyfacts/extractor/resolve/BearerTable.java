package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Table;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs candidates for the roles of a claim, by {@code bearers.tsv}: points for the kind of name
 * by metric, and points for each trait by what the verb makes of its subject. The most points win;
 * a candidate with less than none is no bearer.
 */
public final class BearerTable {
  private static final String PATH = "/io/policyfacts/extractor/bearers.tsv";
  private static final String ANY = "*";
  private static final List<String> KINDS =
      List.of(
          "PROGRAMME",
          "THING",
          "COMPANY",
          "BODY",
          "COUNTRY",
          "GOVERNMENT",
          "PLACE",
          "PERSON",
          "NOUN");

  private final Map<String, Double> kinds = new HashMap<>();
  private final Map<String, Map<Trait, Double>> traits = new HashMap<>();

  private BearerTable() {}

  /** Reads the table. */
  public static BearerTable load() {
    BearerTable table = new BearerTable();
    Table.eachRow(PATH, (row, columns) -> table.add(columns));
    return table;
  }

  private void add(List<String> columns) {
    String key = columns.get(0) + " " + columns.get(1);
    if (columns.size() == KINDS.size() + 2) {
      for (int i = 0; i < KINDS.size(); i++) {
        kinds.put(key + " " + KINDS.get(i), Double.parseDouble(columns.get(i + 2)));
      }
    } else {
      Trait trait = Trait.valueOf(columns.get(2));
      traits
          .computeIfAbsent(key, k -> new EnumMap<>(Trait.class))
          .put(trait, Double.parseDouble(columns.get(3)));
    }
  }

  /**
   * The best candidate, or null if none has points.
   *
   * @param role {@code subject} or {@code actor}
   * @param frame what the verb makes of its subject
   */
  @Nullable Bearer best(
      String role, String metric, String frame, Collection<Candidate> candidates) {
    Candidate best = null;
    double most = 0;
    for (Candidate candidate : candidates) {
      double points = points(role, metric, frame, candidate);
      if (points > most) {
        best = candidate;
        most = points;
      }
    }
    return best == null ? null : new Bearer(best.text(), best.name(), most);
  }

  private double points(String role, String metric, String frame, Candidate candidate) {
    return kind(role, metric, candidate.kind())
        + sum(traits.get(role + " " + ANY), candidate)
        + sum(traits.get(role + " " + frame), candidate);
  }

  private double kind(String role, String metric, String kind) {
    Double own = kinds.get(role + " " + metric + " " + kind);
    return own != null ? own : kinds.getOrDefault(role + " " + ANY + " " + kind, 0.0);
  }

  private static double sum(@Nullable Map<Trait, Double> weights, Candidate candidate) {
    double sum = 0;
    if (weights != null) {
      for (Map.Entry<Trait, Double> weight : weights.entrySet()) {
        sum += weight.getValue() * candidate.has(weight.getKey());
      }
    }
    return sum;
  }
}
