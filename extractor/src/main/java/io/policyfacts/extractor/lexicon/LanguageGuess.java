package io.policyfacts.extractor.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text that does not say it, among those that have a folder: by the scripts
 * of their words, and of those written in the same script by the small words that end phrases.
 */
public final class LanguageGuess {
  private static final String FOLDER = "/io/policyfacts/extractor/lexicon/";
  private static final String ENDS = "phrase-end";
  private static final int LONGEST_TEXT = 4000;
  private static final int PHRASES = 2;
  private static final char FIRST_BEYOND_ASCII = 0x80;

  /** A script is that of the text from this part of its letters on. */
  private static final double LEAST_PART = 0.05;

  private static final int LEAST_WORDS = 1;

  /** How many more of its own words another language needs than the usual one. */
  private static final double CLEAR = 1.5;

  private static final Set<UnicodeScript> UNMARKED =
      EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

  private final Map<String, Set<UnicodeScript>> scripts = new TreeMap<>();
  private final Map<String, Set<String>> languagesOf = new HashMap<>();
  private int longest;

  private LanguageGuess() {}

  /** Reads the small words of all languages that have a folder. */
  public static LanguageGuess load() {
    LanguageGuess guess = new LanguageGuess();
    for (String language : Locale.getISOLanguages()) {
      if (LanguageTraits.shipped(language)) {
        guess.read(language);
      }
    }
    return guess;
  }

  private void read(String language) {
    Set<UnicodeScript> own = EnumSet.noneOf(UnicodeScript.class);
    for (String file : Set.of("words.tsv", "grammar.tsv")) {
      Table.eachRow(
          FOLDER + language + "/" + file,
          (row, columns) -> {
            String phrases = columns.get(columns.size() - 1);
            if (columns.size() > PHRASES) {
              count(phrases, phrases.length()).keySet().forEach(own::add);
            }
            if (columns.get(0).equals(ENDS)) {
              for (String word : phrases.split(";", -1)) {
                String bare = word.replace("'", "");
                longest = Math.max(longest, bare.length());
                languagesOf.computeIfAbsent(bare, w -> new HashSet<>()).add(language);
              }
            }
          });
    }
    scripts.put(language, own);
  }

  /**
   * The language that a text is most likely written in.
   *
   * @param usual what it is unless another language is clear
   */
  public String of(String text, String usual) {
    int end = Math.min(text.length(), LONGEST_TEXT);
    UnicodeScript script = script(count(text, end));
    Map<String, Double> score = new TreeMap<>();
    for (Map.Entry<String, Set<UnicodeScript>> language : scripts.entrySet()) {
      if (script == null || language.getValue().contains(script)) {
        score.put(language.getKey(), 0.0);
      }
    }
    if (script != UnicodeScript.LATIN && script != null) {
      return narrowest(score.keySet(), usual);
    }
    words(text.substring(0, end), score);
    double least = Math.max(LEAST_WORDS, CLEAR * score.getOrDefault(usual, 0.0));
    return score.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(usual);
  }

  /**
   * The script that marks a text: the rarest of those that it has, Latin only if it has no other.
   */
  private @Nullable UnicodeScript script(Map<UnicodeScript, Integer> counts) {
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    UnicodeScript found = null;
    long fewest = Long.MAX_VALUE;
    for (Map.Entry<UnicodeScript, Integer> each : counts.entrySet()) {
      long users = scripts.values().stream().filter(s -> s.contains(each.getKey())).count();
      if (users > 0 && users < fewest && each.getValue() >= LEAST_PART * letters) {
        found = each.getKey();
        fewest = users;
      }
    }
    return found;
  }

  /** The language that uses the fewest scripts. */
  private String narrowest(Set<String> languages, String usual) {
    String found = usual;
    int fewest = Integer.MAX_VALUE;
    for (String language : languages) {
      int size = scripts.getOrDefault(language, Set.of()).size();
      if (size < fewest) {
        found = language;
        fewest = size;
      }
    }
    return found;
  }

  private void words(String text, Map<String, Double> score) {
    String small = text.toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < small.length()) {
      int to = from;
      while (to < small.length() && Character.isLetter(small.codePointAt(to))) {
        to += Character.charCount(small.codePointAt(to));
      }
      if (to > from && to - from <= longest) {
        word(small.substring(from, to), score);
      }
      from = to + 1;
    }
  }

  private void word(String word, Map<String, Double> score) {
    Set<String> languages = languagesOf.getOrDefault(word, Set.of());
    for (String language : languages) {
      score.computeIfPresent(language, (l, sum) -> sum + 1.0 / languages.size());
    }
  }

  private static Map<UnicodeScript, Integer> count(String text, int end) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < FIRST_BEYOND_ASCII) {
        ascii += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c) && !UNMARKED.contains(UnicodeScript.of(c))) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    if (ascii > 0) {
      counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return counts;
  }
}
