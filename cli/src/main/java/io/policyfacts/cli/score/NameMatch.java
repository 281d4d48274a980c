package io.policyfacts.cli.score;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a name that was found is one of those that are right. */
final class NameMatch {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]");
  private static final int MORE_WORDS = 4;
  private static final int LEAST_EAST_ASIAN = 2;
  private static final int EAST_ASIAN_PART = 3;

  private NameMatch() {}

  /** Letters and digits in lower case, single blanks between them. */
  static String plain(@Nullable String text) {
    String folded =
        text == null
            ? ""
            : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(folded).replaceAll(" ").strip();
  }

  /** Whether a name, or that there is none, is right. */
  static boolean right(@Nullable List<@Nullable String> accepted, @Nullable String got) {
    List<@Nullable String> names = GoldFact.orEmpty(accepted);
    if (got == null || got.isEmpty()) {
      return names.isEmpty() || names.stream().anyMatch(name -> name == null);
    }
    return names.stream().anyMatch(name -> name != null && alike(name, got));
  }

  /**
   * Equal, or one within the other by whole words: at most four words more than accepted, or at
   * least half of its words.
   */
  static boolean alike(String accepted, String got) {
    String a = plain(accepted);
    String g = plain(got);
    if (a.isEmpty() || g.isEmpty()) {
      return false;
    }
    if (EAST_ASIAN.matcher(a).find() || EAST_ASIAN.matcher(g).find()) {
      return alikeWithoutBlanks(a.replace(" ", ""), g.replace(" ", ""));
    }
    if (within(a, g)) {
      return words(g) <= words(a) + MORE_WORDS;
    }
    return within(g, a) && 2 * words(g) >= words(a);
  }

  private static boolean alikeWithoutBlanks(String a, String g) {
    String small = a.length() <= g.length() ? a : g;
    String large = a.length() <= g.length() ? g : a;
    return small.length() >= LEAST_EAST_ASIAN
        && large.contains(small)
        && EAST_ASIAN_PART * small.length() >= large.length();
  }

  private static boolean within(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }

  private static int words(String plain) {
    return plain.split(" ", -1).length;
  }
}
