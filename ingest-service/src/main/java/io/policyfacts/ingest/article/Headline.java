package io.policyfacts.ingest.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on a page its headline stands, counted in characters of text. */
final class Headline {
  private final String title;
  private String words = "";
  private int start = -1;
  private boolean surely;

  /** Looks for a heading that says the title; without one the first main heading is taken. */
  Headline(@Nullable String title) {
    this.title = title == null ? "" : Head.letters(title);
  }

  /** Looks at an element that starts at a place. */
  void see(Element e, int place) {
    if (!surely && (e.nameIs("h1") || e.nameIs("h2") || e.nameIs("h3"))) {
      surely = says(e);
      if (surely || (start < 0 && e.nameIs("h1"))) {
        start = place;
        words = Head.letters(e.text());
      }
    }
  }

  /** How far a place is from it; a place before it counts double. */
  int distance(int place) {
    int from = Math.max(0, start);
    return place >= from ? place - from : 2 * (from - place);
  }

  /** Whether a text at a place stands below it. */
  boolean isAbove(String text, int place) {
    return start >= 0 && place >= start && !words.contains(Head.letters(text));
  }

  private boolean says(Element e) {
    String letters = Head.letters(e.text());
    boolean part = letters.contains(title) || title.contains(letters);
    return letters.equals(title) || (e.nameIs("h1") && !letters.isEmpty() && part);
  }
}
