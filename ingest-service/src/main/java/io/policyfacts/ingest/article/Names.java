package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.Arrays;
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
      Pattern.compile("^[\\s|–—-]*(?:" + terms("by") + ")(?:\\s*[:：／]\\s*|\\s+)", FLAGS);
  private static final Pattern INNER_BY =
      Pattern.compile("^.{0,40}\\b(?:" + terms("posts-by") + ")\\s*:?\\s*", FLAGS);
  private static final Pattern JOINED =
      Pattern.compile("\\s*[,;|•·/、／]\\s*|\\s+(?:" + terms("and") + "|&|\\+)\\s+", FLAGS);
  private static final Pattern MARKED =
      Pattern.compile(
          "\\s*(?:[(\\[<|•·–—@（].*|\\s\\p{L}+:.*|\\s-\\s.*|\\b\\d.*|\\S{1,64}@\\S+.*)$", FLAGS);
  private static final Pattern TAIL =
      Pattern.compile("\\s+\\b(?:" + terms("after-name") + ")\\b.*$", FLAGS);
  private static final Pattern BEFORE_DATE =
      Pattern.compile("\\s+(?:" + terms("before-date") + ")\\s*$", FLAGS);
  private static final Pattern ROLE =
      Pattern.compile("\\s+\\b(?:" + terms("role") + ")\\b.*$", FLAGS);
  private static final Pattern REPORTER =
      Pattern.compile(
          "^(?:" + terms("before-name") + ")\\s*|\\s*(?:" + terms("reporter") + ")\\s*[=:：]?\\s*$");
  private static final Pattern EAST_ASIAN = Pattern.compile("[\\p{IsHan}\\p{IsHangul}].*");
  private static final Pattern EAST_ASIAN_NAME =
      Pattern.compile(
          "\\p{IsHangul}{2,4}|\\p{IsHan}{2,4}|\\p{IsHan}{1,4}[\\s\\u3000]\\p{IsHan}{1,4}"
              + "|\\p{IsHan}{1,4}\\s?[\\p{IsHiragana}\\p{IsKatakana}]{1,6}"
              + "|[\\p{IsKatakana}ー]{2,10}[・=]\\s?[\\p{IsKatakana}ー]{2,10}"
              + "|\\p{IsHan}{2,6}·\\p{IsHan}{2,8}");
  private static final Pattern ABBREVIATED = Pattern.compile("(?!(?i:jr|sr))\\p{L}{2,}\\.");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final char FIRST_SYLLABIC = '\u2e80';
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 5;

  private Names() {}

  /** The names in a text, in its order, each once; empty if it holds none. */
  static List<String> in(String text) {
    if (text.length() > LONGEST_TEXT) {
      return List.of();
    }
    String plain = Spaces.one(text);
    plain = INNER_BY.matcher(plain).replaceFirst("");
    plain = BY.matcher(plain).replaceFirst("");
    plain = BY.matcher(plain).replaceFirst("");
    Map<String, String> names = new LinkedHashMap<>();
    for (String part : parts(plain)) {
      String name = name(part);
      if (isName(name)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return ordered(new ArrayList<>(names.values()), plain.indexOf(',') > 0);
  }

  /** The persons in a text that starts like a byline; empty if it does not. */
  static List<String> inByline(String text) {
    return isByline(text) || isReporter(text)
        ? in(text).stream().filter(Names::isPerson).toList()
        : List.of();
  }

  /** The one word after the start of a byline, as it is usual for pen names; empty if none. */
  static List<String> penName(String text) {
    List<String> names = isByline(text) ? in(text) : List.of();
    boolean one = names.size() == 1 && names.get(0).indexOf(' ') < 0;
    return one && Character.isUpperCase(names.get(0).codePointAt(0)) ? names : List.of();
  }

  /** Whether a text starts like a byline, for example "by" and a name. */
  static boolean isByline(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return Lexicon.WORDS.startsWith("by", Lexicon.plain(start)) && BY.matcher(text).find();
  }

  /** Whether a text is nothing but what stands before a name, for example "by". */
  static boolean isBylineStart(String text) {
    return Lexicon.WORDS.is("by", text);
  }

  /** Whether a name looks like that of one person, not of an organisation or a section. */
  static boolean isPerson(String name) {
    if (EAST_ASIAN_NAME.matcher(name).matches()) {
      return !Lexicon.WORDS.is("not-a-name", name);
    }
    String[] words = SPACE.split(name, -1);
    return words.length >= 2
        && words.length <= MOST_WORDS
        && Character.isUpperCase(words[words.length - 1].codePointAt(0))
        && !ABBREVIATED.matcher(words[words.length - 1]).matches()
        && !Lexicon.WORDS.is("role", words[words.length - 1])
        && Arrays.stream(words).anyMatch(word -> word.length() > 2)
        && Arrays.stream(words).allMatch(Names::mayBeOfPerson);
  }

  private static boolean mayBeOfPerson(String word) {
    String plain = Lexicon.plain(word);
    return (Character.isUpperCase(word.codePointAt(0))
            || Lexicon.WORDS.terms("particle").contains(plain))
        && word.chars().noneMatch(Character::isDigit)
        && !Lexicon.WORDS.terms("organisation").contains(plain);
  }

  private static boolean isReporter(String text) {
    return text.chars().anyMatch(c -> c >= FIRST_SYLLABIC) && REPORTER.matcher(text).find();
  }

  private static String[] parts(String text) {
    return isReporter(text) && !text.contains("、") && text.length() <= LONGEST
        ? SPACE.splitAsStream(text).toArray(String[]::new)
        : JOINED.split(text, -1);
  }

  private static String name(String part) {
    String name = MARKED.matcher(part).replaceFirst("");
    name = BY.matcher(REPORTER.matcher(name).replaceFirst("")).replaceFirst("").strip();
    name = BEFORE_DATE.matcher(TAIL.matcher(name).replaceFirst("")).replaceFirst("").strip();
    String shorter = ROLE.matcher(name).replaceFirst("").strip();
    return shorter.indexOf(' ') > 0 || EAST_ASIAN.matcher(name).find() ? shorter : name;
  }

  /** Without places and agencies beside persons; a surname before a comma comes last. */
  private static List<String> ordered(List<String> names, boolean comma) {
    boolean person = names.stream().anyMatch(Names::isPerson);
    if (person) {
      names.removeIf(name -> !isPerson(name));
    } else if (comma
        && names.size() == 2
        && names.stream().allMatch(name -> name.indexOf(' ') < 0)) {
      String turned = names.get(1) + " " + names.get(0);
      return isPerson(turned) ? List.of(turned) : names;
    }
    return names;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && SPACE.split(name, -1).length <= MOST_WORDS
        && name.codePoints().anyMatch(Character::isLetter)
        && !name.contains(":")
        && !name.startsWith("www.")
        && !Lexicon.WORDS.is("not-a-name", name)
        && !Lexicon.WORDS.is("role", name);
  }

  private static String terms(String group) {
    return Lexicon.WORDS.terms(group).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
