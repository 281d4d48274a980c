package io.policyfacts.ingest.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of all languages, in lower case, by what they are the words for. */
final class Lexicon {
  /** All languages together: what a page says of its language is too often wrong. */
  static final Lexicon WORDS = words();

  /** What page authors put into class and id names. */
  static final Lexicon MARKUP = new Lexicon(lines("markup.txt"));

  private static final String SEPARATOR = "\\s*\\|\\s*";
  private static final String NOTHING = "-";
  private static final String AROUND = " \t:>»•|+-.…›!→–—#";
  private static final int LONGEST = 80;
  private static final char FIRST_SYLLABIC = '\u2e80';

  private final Map<String, Set<String>> terms = new HashMap<>();
  private final Map<String, Map<Character, List<String>>> byFirst = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();

  private Lexicon(List<String> lines) {
    lines.forEach(this::add);
    terms.forEach((group, all) -> byFirst.put(group, byFirst(all)));
  }

  private static Map<Character, List<String>> byFirst(Set<String> terms) {
    return terms.stream()
        .filter(term -> !term.isEmpty())
        .collect(Collectors.groupingBy(term -> term.charAt(0)));
  }

  /** All terms of a group; empty if there is no such group. */
  Set<String> terms(String group) {
    return terms.getOrDefault(group, Set.of());
  }

  /** Whether a text, without case, surrounding space or colon, is a term of a group. */
  boolean is(String group, String text) {
    return text.length() <= LONGEST && terms(group).contains(plain(text));
  }

  /** Whether a text in lower case contains a term of a group. */
  boolean in(String group, String lower) {
    for (String term : terms(group)) {
      if (lower.contains(term)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text in lower case starts with a term of a group and a colon. */
  boolean starts(String group, String lower) {
    return terms(group).stream()
        .anyMatch(term -> lower.startsWith(term) && lower.startsWith(":", term.length()));
  }

  /** Whether a text in lower case starts with a term of a group. */
  boolean startsWith(String group, String lower) {
    if (lower.isEmpty()) {
      return false;
    }
    Map<Character, List<String>> own = byFirst.getOrDefault(group, Map.of());
    for (String term : own.getOrDefault(lower.charAt(0), List.of())) {
      if (lower.startsWith(term)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the first term of a group stands as words of its own in a text in lower case; else -1.
   */
  int find(String group, String lower) {
    return terms(group).stream()
        .mapToInt(term -> word(term, lower))
        .filter(place -> place >= 0)
        .min()
        .orElse(-1);
  }

  private static int word(String term, String lower) {
    for (int at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) {
      int end = at + term.length();
      boolean starts = at == 0 || !isJoined(lower.charAt(at - 1));
      boolean ends = end == lower.length() || !isJoined(lower.charAt(end));
      if (isSyllabic(term.charAt(0)) || (starts && ends)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isJoined(char c) {
    return Character.isLetter(c) && !isSyllabic(c);
  }

  private static boolean isSyllabic(char c) {
    return c >= FIRST_SYLLABIC;
  }

  /** How many terms of a group a text in lower case contains. */
  long count(String group, String lower) {
    return terms(group).stream().filter(lower::contains).count();
  }

  /** Number of a month by its name in any language, 1 to 12; 0 if it is none. */
  int month(String name) {
    return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  /** Names of months, longest first. */
  List<String> monthNames() {
    return months.keySet().stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
        .toList();
  }

  /** A text in lower case without space, punctuation or arrows around it. */
  static String plain(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && AROUND.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String group = line.substring(0, colon).strip();
    String[] row = line.substring(colon + 1).strip().toLowerCase(Locale.ROOT).split(SEPARATOR, -1);
    if (group.equals("month")) {
      for (int i = 0; i < row.length; i++) {
        if (!row[i].equals(NOTHING)) {
          months.put(row[i], i + 1);
        }
      }
    } else {
      terms.computeIfAbsent(group, name -> new LinkedHashSet<>()).addAll(Arrays.asList(row));
    }
  }

  private static Lexicon words() {
    List<String> all = new ArrayList<>();
    for (String language : lines("words/languages.txt")) {
      all.addAll(lines("words/" + language + ".txt"));
    }
    return new Lexicon(all);
  }

  /** The lines of a resource that are neither blank nor remarks. */
  static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
