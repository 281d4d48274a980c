package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds bylines in what readers see, where no markup says so. */
final class Bylines {
  private static final Pattern BARS = Pattern.compile("\\s*[|•·]\\s*|\\s[–—-]\\s|\\s*[,;]\\s+");
  private static final Pattern SIGNED = Pattern.compile("[(（\\[]([^()（）\\[\\]]{3,40})[)）\\]]\\W*$");
  private static final int LONGEST = 100;
  private static final int LONGEST_NAME = 60;
  private static final int SHORT = 30;
  private static final int NEAR = 8;

  private final List<Block> blocks;
  private final Markup markup;
  private final int headline;

  private Bylines(Head head, @Nullable String title, List<Block> blocks) {
    this.blocks = blocks;
    this.markup = head.markup();
    this.headline = headline(blocks, title == null ? "" : Head.letters(title));
  }

  /**
   * Persons of each byline, the nearest to the headline first.
   *
   * @param blocks of the whole page
   */
  static List<List<String>> of(Head head, @Nullable String title, List<Block> blocks) {
    return new Bylines(head, title, blocks).all();
  }

  /** Persons that sign a text below its last paragraph or at its end. */
  static List<String> signature(String text) {
    String last = text.substring(text.lastIndexOf('\n') + 1);
    Matcher signed = SIGNED.matcher(last);
    if (signed.find()) {
      return persons(signed.group(1));
    }
    List<String> byline = last.length() > LONGEST_NAME ? List.of() : Names.inByline(last);
    return byline.isEmpty() ? persons(last) : byline;
  }

  private static List<String> persons(String text) {
    List<String> names = text.length() > LONGEST_NAME ? List.of() : Names.in(text);
    return names.stream().allMatch(Names::isPerson) ? names : List.of();
  }

  private List<List<String>> all() {
    record Found(List<String> names, int distance) {}
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<String> names = blocks.get(i).text().length() > LONGEST ? List.of() : persons(i);
      if (!names.isEmpty() && !markup.isForeign(blocks.get(i).owner())) {
        found.add(new Found(names, distance(i)));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::distance))
        .map(Found::names)
        .toList();
  }

  private List<String> persons(int i) {
    String text = blocks.get(i).text();
    if (i > 0
        && blocks.get(i - 1).text().length() <= SHORT
        && Names.isBylineStart(blocks.get(i - 1).text())) {
      return persons(text);
    }
    if (text.length() <= LONGEST_NAME) {
      List<String> names = Names.inByline(text);
      if (!names.isEmpty()) {
        return names;
      }
    }
    List<String> names = besideDate(i, text);
    return names.isEmpty() && distance(i) <= NEAR && text.length() <= SHORT
        ? Names.penName(text)
        : names;
  }

  /** Persons in a line that says a date and little else, near the headline. */
  private List<String> besideDate(int i, String text) {
    if (distance(i) > NEAR || !DateText.isDateLine(text)) {
      return List.of();
    }
    List<List<String>> persons =
        BARS.splitAsStream(text)
            .map(part -> Names.isByline(part) ? Names.inByline(part) : persons(part))
            .filter(names -> !names.isEmpty())
            .toList();
    return persons.size() == 1 ? persons.get(0) : List.of();
  }

  private int distance(int i) {
    return i >= headline ? i - headline : 2 * (headline - i);
  }

  private static int headline(List<Block> blocks, String title) {
    int first = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isIn("h1")) {
        first = first == 0 ? i : first;
        if (Head.letters(blocks.get(i).text()).contains(title)) {
          return i;
        }
      }
    }
    return first;
  }
}
