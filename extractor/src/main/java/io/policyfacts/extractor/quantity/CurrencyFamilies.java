package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that several countries give their money: whose peso, dinar or krone is which code. */
final class CurrencyFamilies {
  private static final Map<String, Family> ALL = load();

  /**
   * Currencies of one name.
   *
   * @param fallback ISO 4217 code where nothing says which, or null
   * @param codes ISO 3166-1 code of a country to the ISO 4217 code of its money
   */
  record Family(@Nullable String fallback, Map<String, String> codes) {
    /** The money of a country, or null if it has none of this name. */
    @Nullable String of(String country) {
      return codes.get(country);
    }
  }

  private CurrencyFamilies() {}

  /** The family of a name, or null where the name is a code. */
  static @Nullable Family named(String name) {
    return ALL.get(name);
  }

  private static Map<String, Family> load() {
    Map<String, Family> families = new HashMap<>();
    Table.eachRow(
        "/io/policyfacts/extractor/lexicon/common/local-currencies.tsv",
        (row, columns) -> {
          Map<String, String> codes = new HashMap<>();
          for (String entry : columns.get(2).split(";", -1)) {
            countries(entry, codes);
          }
          String fallback = columns.get(1).equals("-") ? null : columns.get(1);
          families.put(columns.get(0), new Family(fallback, Map.copyOf(codes)));
        });
    return Map.copyOf(families);
  }

  /** {@code XOF=SN,CI}, or {@code MXN}, whose first letters are its country. */
  private static void countries(String entry, Map<String, String> codes) {
    int equals = entry.indexOf('=');
    String code = equals < 0 ? entry : entry.substring(0, equals);
    String countries = equals < 0 ? entry.substring(0, 2) : entry.substring(equals + 1);
    for (String country : countries.split(",", -1)) {
      codes.put(country, code);
    }
  }
}
