package io.policyfacts.extractor.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language's table of word endings and what they become; a dash keeps the word as it is. */
public final class SuffixTable {
  private final List<Ending> endings = new ArrayList<>();

  /**
   * One row.
   *
   * @param suffix the ending
   * @param replacement what stands in its place
   * @param applies false for a row that protects words from shorter endings
   */
  public record Ending(String suffix, String replacement, boolean applies) {}

  private SuffixTable() {}

  /** Reads a language's table; an absent file is an empty table. */
  public static SuffixTable load(String language, String fileName) {
    SuffixTable table = new SuffixTable();
    Table.eachRow(
        "/io/policyfacts/extractor/lexicon/" + language + "/" + fileName,
        (row, columns) -> {
          String replacement = columns.size() > 1 ? columns.get(1) : "";
          table.endings.add(new Ending(columns.get(0), replacement, !replacement.equals("-")));
        });
    table.endings.sort(Comparator.comparing((Ending e) -> -e.suffix().length()));
    return table;
  }

  /** The longest ending of a lower-case word, or null where there is none or a row protects it. */
  public @Nullable Ending longest(String word) {
    for (Ending ending : endings) {
      if (word.endsWith(ending.suffix())) {
        return ending.applies() ? ending : null;
      }
    }
    return null;
  }
}
