package io.policyfacts.ingest.article;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the class and id names of an element say. */
final class Markup {
  private Markup() {}

  /** Words of class and id names: whole names and their parts, in lower case. */
  static Set<String> words(Element element) {
    Set<String> words = new LinkedHashSet<>();
    String names = element.className() + " " + element.id();
    for (String name : names.split("\\s+", -1)) {
      if (!name.isEmpty()) {
        words.add(name.toLowerCase(Locale.ROOT));
        words.add(name.replaceAll("[-_:]", "").toLowerCase(Locale.ROOT));
        for (String part : name.split("[-_:]+|(?<=[a-z])(?=[A-Z])|(?<=\\D)(?=\\d)", -1)) {
          words.add(part.toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }

  /** Whether the names contain a word of a group of the markup lexicon. */
  static boolean says(String group, Element element) {
    Set<String> terms = Lexicon.MARKUP.terms(group);
    return words(element).stream().anyMatch(terms::contains);
  }
}
