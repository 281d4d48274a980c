package io.policyfacts.ingest.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The class names that a page's own style elements make invisible for every reader. */
final class StyleSheet {
  private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");
  private static final Pattern BESIDE =
      Pattern.compile("(?:left|right|top|text-indent):-\\d{4,}(?:px|em)?");
  private static final int LONGEST = 100_000;

  private StyleSheet() {}

  /**
   * Names of the rules of style elements for a single class outside of conditions, in lower case.
   */
  static Set<String> invisible(List<Element> styles) {
    Set<String> names = new HashSet<>();
    for (Element style : styles) {
      String rules = style.data();
      if (rules.length() <= LONGEST) {
        collect(rules, names);
      }
    }
    return names;
  }

  /** Whether declarations hide what they apply to. */
  static boolean hides(String declarations) {
    String plain = declarations.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none")
        || plain.contains("visibility:hidden")
        || plain.contains("font-size:0;")
        || BESIDE.matcher(plain).find();
  }

  private static void collect(String rules, Set<String> names) {
    int depth = 0;
    int start = 0;
    String selector = "";
    for (int i = 0; i < rules.length(); i++) {
      char c = rules.charAt(i);
      if (c == '{') {
        selector = depth == 0 ? rules.substring(start, i) : selector;
        depth++;
        start = i + 1;
      } else if (c == '}') {
        depth = Math.max(0, depth - 1);
        if (depth == 0
            && selector.indexOf('.') >= 0
            && selector.indexOf('@') < 0
            && mayHide(rules, start, i)
            && hides(rules.substring(start, i))) {
          add(selector, names);
        }
        start = i + 1;
      }
    }
  }

  /** Whether declarations are worth a closer look: nearly none of a sheet are. */
  private static boolean mayHide(String rules, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = rules.charAt(i);
      if ((c == 'd' || c == 'v' || c == 'f' || c == '-' || c < 'a') && cues(rules, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean cues(String rules, int i) {
    return rules.regionMatches(true, i, "display", 0, 7)
        || rules.regionMatches(true, i, "visibility", 0, 10)
        || rules.regionMatches(true, i, "font-size", 0, 9)
        || (rules.charAt(i) == '-' && Character.isDigit(rules.charAt(i + 1)));
  }

  private static void add(String selectors, Set<String> names) {
    for (String selector : selectors.split(",", -1)) {
      Matcher single = CLASS.matcher(selector.strip());
      if (single.matches()) {
        names.add(single.group(1).toLowerCase(Locale.ROOT));
      }
    }
  }
}
