package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Table;
import java.util.Collection;
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
  private static final String PATH = "/io/policyfacts/extractor/bearers";
  private static final String ANY = "*";
  private static final Role NOTHING = new Role();
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

  private final Map<String, Role> roles = new HashMap<>();

  /** The points of one role. */
  private record Role(Map<String, double[]> kinds, Map<String, double[]> traits) {
    Role() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  private BearerTable() {}

  /**
   * Reads a table.
   *
   * @param name which of the tables, or nothing for the one that languages have by themselves
   */
  public static BearerTable load(String name) {
    BearerTable table = new BearerTable();
    Table.eachRow(
        PATH + (name.isEmpty() ? "" : "-" + name) + ".tsv", (row, columns) -> table.add(columns));
    return table;
  }

  private void add(List<String> columns) {
    Role role = roles.computeIfAbsent(columns.get(0), r -> new Role());
    if (columns.size() == KINDS.size() + 2) {
      List<String> points = columns.subList(2, columns.size());
      role.kinds.put(columns.get(1), points.stream().mapToDouble(Double::parseDouble).toArray());
    } else {
      Trait trait = Trait.valueOf(columns.get(2));
      role.traits.computeIfAbsent(columns.get(1), k -> Candidate.noTraits())[trait.place()] =
          Double.parseDouble(columns.get(3));
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
    Role points = roles.getOrDefault(role, NOTHING);
    double[] own = points.kinds.get(metric);
    double[] kinds = own != null ? own : points.kinds.get(ANY);
    double[] always = points.traits.get(ANY);
    double[] framed = points.traits.get(frame);
    Candidate best = null;
    double most = 0;
    for (Candidate candidate : candidates) {
      double sum = kind(kinds, candidate) + candidate.weigh(always) + candidate.weigh(framed);
      if (sum > most) {
        best = candidate;
        most = sum;
      }
    }
    return best == null ? null : new Bearer(best.text(), best.name(), most);
  }

  private static double kind(double @Nullable [] points, Candidate candidate) {
    int kind = KINDS.indexOf(candidate.kind());
    return points == null || kind < 0 ? 0 : points[kind];
  }
}
