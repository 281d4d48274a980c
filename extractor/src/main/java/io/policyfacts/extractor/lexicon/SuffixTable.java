package io.policyfacts.extractor.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language's table of word endings and what they become; a dash keeps the word as it is, and an
 * ending after {@code ^} is a whole word.
 */
public final class SuffixTable {
  private static final int LETTERS = 128;

  private final List<Ending> endings = new ArrayList<>();

  /** The endings that a word may have, by its last two letters. */
  private final List<List<Ending>> byLast = new ArrayList<>();

  /**
   * One row.
   *
   * @param suffix the ending
   * @param replacement what stands in its place
   * @param applies false for a row that protects words from shorter endings
   * @param whole whether the ending is the whole word
   */
  public record Ending(String suffix, String replacement, boolean applies, boolean whole) {
    boolean ends(String word) {
      return whole ? word.equals(suffix) : word.endsWith(suffix);
    }
  }

  private SuffixTable() {}

  /** Reads a language's table; an absent file is an empty table. */
  public static SuffixTable load(String language, String fileName) {
    SuffixTable table = new SuffixTable();
    Table.eachRow(
        "/io/policyfacts/extractor/lexicon/" + language + "/" + fileName,
        (row, columns) -> {
          String replacement = columns.size() > 1 ? columns.get(1) : "";
          boolean whole = columns.get(0).startsWith("^");
          String suffix = whole ? columns.get(0).substring(1) : columns.get(0);
          table.endings.add(new Ending(suffix, replacement, !replacement.equals("-"), whole));
        });
    table.endings.sort(Comparator.comparing((Ending e) -> e.whole() ? 0 : 1));
    table.endings.sort(Comparator.comparing((Ending e) -> -e.suffix().length()));
    for (int letter = 0; letter < LETTERS * LETTERS; letter++) {
      table.byLast.add(new ArrayList<>(0));
    }
    table.endings.forEach(table::index);
    return table;
  }

  private void index(Ending ending) {
    String suffix = ending.suffix();
    if (suffix.length() > 1) {
      byLast.get(slot(suffix)).add(ending);
      return;
    }
    int last = suffix.charAt(0) % LETTERS;
    for (int before = 0; before < LETTERS; before++) {
      byLast.get(before * LETTERS + last).add(ending);
    }
  }

  private static int slot(String word) {
    int last = word.charAt(word.length() - 1) % LETTERS;
    int before = word.length() < 2 ? 0 : word.charAt(word.length() - 2) % LETTERS;
    return before * LETTERS + last;
  }

  /** The longest ending of a lower-case word, or null where there is none or a row protects it. */
  public @Nullable Ending longest(String word) {
    if (word.isEmpty()) {
      return null;
    }
    for (Ending ending : byLast.get(slot(word))) {
      if (ending.ends(word)) {
        return ending.applies() ? ending : null;
      }
    }
    return null;
  }
}
