package io.policyfacts.extractor.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * What a language's {@code language.tsv} says of it: a key and a value a line.
 *
 * @param language BCP 47 primary language, the folder's name
 * @param decimalComma {@code decimal} is {@code comma}, else {@code point}
 * @param include {@code include}: files of other folders that are read as well, such as {@code
 *     en/units.tsv}
 */
public record LanguageTraits(String language, boolean decimalComma, List<String> include) {
  private static final String FOLDER = "/io/policyfacts/extractor/lexicon/";

  /** Defends the list. */
  public LanguageTraits {
    include = List.copyOf(include);
  }

  /** Whether there is a folder of this language. */
  public static boolean shipped(String language) {
    return LanguageTraits.class.getResource(path(language)) != null;
  }

  /**
   * Reads a language's traits.
   *
   * @throws IllegalStateException if the language has no folder, or naming file and line of an
   *     unknown key or value
   */
  public static LanguageTraits load(String language) {
    if (!shipped(language)) {
      throw new IllegalStateException("no language \"" + language + "\": " + path(language));
    }
    boolean[] comma = {false};
    List<String> include = new ArrayList<>();
    Table.eachRow(
        path(language),
        (row, columns) -> {
          switch (String.join(" ", columns.subList(0, Math.min(2, columns.size())))) {
            case "decimal comma" -> comma[0] = true;
            case "decimal point" -> comma[0] = false;
            default -> include.add(included(path(language) + ":" + row, columns));
          }
        });
    return new LanguageTraits(language, comma[0], include);
  }

  private static String included(String place, List<String> columns) {
    if (columns.size() != 2 || !columns.get(0).equals("include")) {
      throw new IllegalStateException(
          place + ": known are \"decimal comma\", \"decimal point\", \"include FILE\"");
    }
    return columns.get(1);
  }

  private static String path(String language) {
    return FOLDER + language + "/language.tsv";
  }
}
