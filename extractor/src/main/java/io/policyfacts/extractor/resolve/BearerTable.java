package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well each kind of name fits the roles of a claim, read from {@code bearers.tsv}. */
public final class BearerTable {
  private static final String PATH = "/io/policyfacts/extractor/bearers.tsv";
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

  private final Map<String, Double> weights = new HashMap<>();

  private BearerTable() {}

  /** Reads the table. */
  public static BearerTable load() {
    BearerTable table = new BearerTable();
    Table.eachRow(PATH, (row, columns) -> table.add(columns));
    return table;
  }

  private void add(List<String> columns) {
    for (int i = 0; i < KINDS.size(); i++) {
      String key = key(columns.get(0), columns.get(1), KINDS.get(i));
      weights.put(key, Double.parseDouble(columns.get(i + 2)));
    }
  }

  /**
   * The weight of a kind of name in a role, 0 to 1.
   *
   * @param role {@code subject} or {@code actor}
   * @param kind a name's type, or {@code NOUN}
   */
  double weight(String role, String metric, String kind) {
    Double own = weights.get(key(role, metric, kind));
    return own != null ? own : weights.getOrDefault(key(role, "*", kind), 0.0);
  }

  private static String key(String role, String metric, String kind) {
    return role + " " + metric + " " + kind;
  }
}
