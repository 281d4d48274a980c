package io.policyfacts.extractor.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a language's {@code language.tsv} says of it: a key and a value a line.
 *
 * @param language BCP 47 primary language, the folder's name
 * @param decimalComma {@code decimal} is {@code comma}, else {@code point}
 * @param eitherDecimal {@code decimal} is {@code comma-or-point}: by country; the text decides
 * @param nounFirst {@code noun} is {@code first}: adjectives follow the noun that is counted
 * @param dayFirst {@code date} is {@code day-first}: 2/8/2026 is a day of August
 * @param nounsCapital {@code nouns} are {@code capital}: a capital letter alone makes no name
 * @param bareMoney {@code money} is {@code bare}: a currency said once is left out afterwards
 * @param bareDates {@code date} is {@code bare}: a year stands without a preposition (Ende 2027)
 * @param moneyElided {@code money} is {@code elided}: a large round number near a word of money may
 *     leave its currency out
 * @param bearers {@code bearers}: which table weighs subjects and actors, {@code bearers-NAME.tsv};
 *     nothing for {@code bearers.tsv}
 * @param elided {@code elision}: words that lose their vowel before an apostrophe ({@code l;d;qu})
 * @param include {@code include}: files of other folders that are read as well, such as {@code
 *     en/units.tsv}
 */
public record LanguageTraits(
    String language,
    boolean decimalComma,
    boolean eitherDecimal,
    boolean nounFirst,
    boolean dayFirst,
    boolean nounsCapital,
    boolean bareMoney,
    boolean bareDates,
    boolean moneyElided,
    String bearers,
    Set<String> elided,
    List<String> include) {
  private static final String FOLDER = "/io/policyfacts/extractor/lexicon/";
  private static final String EITHER = "decimal comma-or-point";
  private static final String CAPITAL = "nouns capital";
  private static final String BARE = "money bare";
  private static final String BARE_DATE = "date bare";
  private static final String MONEY = "money elided";
  private static final String ELISION = "elision";
  private static final String BEARERS = "bearers";
  private static final List<String> KNOWN =
      List.of(
          "decimal comma",
          "decimal point",
          EITHER,
          "noun first",
          "date day-first",
          CAPITAL,
          BARE,
          BARE_DATE,
          MONEY);

  /** Defends the list. */
  public LanguageTraits {
    elided = Set.copyOf(elided);
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
    Set<String> said = new HashSet<>();
    Set<String> elided = new HashSet<>();
    List<String> include = new ArrayList<>();
    List<String> bearers = new ArrayList<>();
    Table.eachRow(
        path(language),
        (row, columns) -> {
          String line = String.join(" ", columns);
          if (KNOWN.contains(line)) {
            said.add(line);
          } else if (columns.get(0).equals(ELISION)) {
            elided.addAll(List.of(columns.get(1).split(";", -1)));
          } else if (columns.get(0).equals(BEARERS)) {
            bearers.add(columns.get(1));
          } else {
            include.add(included(path(language) + ":" + row, columns));
          }
        });
    return new LanguageTraits(
        language,
        said.contains("decimal comma") || said.contains(EITHER),
        said.contains(EITHER),
        said.contains("noun first"),
        said.contains("date day-first"),
        said.contains(CAPITAL),
        said.contains(BARE),
        said.contains(BARE_DATE),
        said.contains(MONEY),
        String.join("", bearers),
        elided,
        include);
  }

  private static String included(String place, List<String> columns) {
    if (columns.size() != 2 || !columns.get(0).equals("include")) {
      throw new IllegalStateException(
          place
              + ": known are \"include FILE\", \"bearers NAME\", \"elision WORDS\", \""
              + String.join("\", \"", KNOWN)
              + "\"");
    }
    return columns.get(1);
  }

  private static String path(String language) {
    return FOLDER + language + "/language.tsv";
  }
}
