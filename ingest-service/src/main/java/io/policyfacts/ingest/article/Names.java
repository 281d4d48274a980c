package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads persons' names out of what pages put where an author's name belongs. */
final class Names {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern BY =
      Pattern.compile("^[\\s|–—-]*(?:" + terms("by") + ")(?:\\s*:\\s*|\\s+)", FLAGS);
  private static final Pattern INNER_BY =
      Pattern.compile("^.{0,40}\\b(?:" + terms("posts-by") + ")\\s*:?\\s*", FLAGS);
  private static final Pattern JOINED =
      Pattern.compile("\\s*[,;|•·/]\\s*|\\s+(?:" + terms("and") + "|&)\\s+", FLAGS);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:[(\\[<|•·–—@].*|\\s\\p{L}+:.*|\\s-\\s.*|\\b\\d.*|\\b(?:"
              + terms("after-name")
              + ")\\b.*)$",
          FLAGS);
  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 5;

  private Names() {}

  /** The names in a text, in its order, each once; empty if it holds none. */
  static List<String> in(String text) {
    String plain = Spaces.one(text);
    plain = INNER_BY.matcher(plain).replaceFirst("");
    plain = BY.matcher(plain).replaceFirst("");
    plain = BY.matcher(plain).replaceFirst("");
    Map<String, String> names = new LinkedHashMap<>();
    for (String part : JOINED.split(plain, -1)) {
      String name = BY.matcher(TAIL.matcher(part).replaceFirst("")).replaceFirst("").strip();
      if (isName(name)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return new ArrayList<>(names.values());
  }

  /** Whether a text starts like a byline, for example "by" and a name. */
  static boolean isByline(String text) {
    return BY.matcher(text).find();
  }

  /** Whether a name looks like that of one person: at least two words, each with a capital. */
  static boolean isPerson(String name) {
    String[] words = name.split("\\s+", -1);
    if (words.length < 2 || words.length > MOST_WORDS) {
      return false;
    }
    return Character.isUpperCase(words[0].codePointAt(0))
        && Character.isUpperCase(words[words.length - 1].codePointAt(0));
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.split("\\s+", -1).length <= MOST_WORDS
        && name.codePoints().anyMatch(Character::isLetter)
        && !name.contains(":")
        && !name.startsWith("www.")
        && !Lexicon.WORDS.is("not-a-name", name);
  }

  private static String terms(String group) {
    return Lexicon.WORDS.terms(group).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
