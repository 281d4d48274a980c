package io.policyfacts.ingest.article;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline: the heading that readers see, if what the page declares agrees with it. */
final class Title {
  private static final List<String> META =
      List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "citation_title");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern BAR = Pattern.compile("\\s+[|·»«:–—-]+\\s+|\\s*[|»]\\s*|:\\s");
  private static final double SOME = 0.5;
  private static final double MOST = 0.75;
  private static final int SHORTEST = 4;
  private static final int LONG = 15;
  private static final int LONGEST = 400;
  private static final int MOST_HEADINGS = 60;

  private Title() {}

  /** The headline without the site's name; null if there is none. */
  static @Nullable String of(Head head) {
    List<String> declared = declared(head);
    Optional<String> heading =
        heading(head, "h1", declared, SOME).or(() -> heading(head, "h2, h3", declared, MOST));
    List<String> plain = declared.stream().map(text -> plain(text, head)).toList();
    String title =
        heading
            .map(text -> withoutKicker(plain(text, head), plain))
            .or(() -> plain.stream().findFirst())
            .orElseGet(() -> anyHeading(head));
    return title.isEmpty() ? null : title;
  }

  /** What is declared, where the heading is the same with something before it. */
  private static String withoutKicker(String heading, List<String> declared) {
    String letters = Head.letters(heading);
    return declared.stream()
        .filter(text -> text.length() >= LONG && text.length() < heading.length())
        .filter(text -> letters.endsWith(Head.letters(text)))
        .findFirst()
        .orElse(heading);
  }

  private static String anyHeading(Head head) {
    Element heading = head.page().selectFirst("h1, h2");
    return heading == null ? "" : Spaces.one(heading.text());
  }

  private static List<String> declared(Head head) {
    return Stream.of(head.linked().text("headline"), head.meta().first(META), head.page().title())
        .filter(Objects::nonNull)
        .map(Spaces::one)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
        .toList();
  }

  private static Optional<String> heading(
      Head head, String level, List<String> declared, double least) {
    return head.page().select(level).stream()
        .limit(MOST_HEADINGS)
        .map(Element::text)
        .map(Spaces::one)
        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        .filter(text -> !head.isPublication(text))
        .filter(text -> agreement(text, declared) >= least)
        .max(Comparator.comparingDouble(text -> agreement(text, declared)));
  }

  /** Share of the words of a heading and of the declared title that both have, 0 to 1. */
  private static double agreement(String heading, List<String> declared) {
    Set<String> own = words(heading);
    double best = 0;
    for (String title : declared) {
      Set<String> other = words(title);
      Set<String> both = new HashSet<>(own);
      both.retainAll(other);
      best = Math.max(best, 2.0 * both.size() / Math.max(1, own.size() + other.size()));
    }
    return best;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** Without parts at either end that name the publication. */
  private static String plain(String title, Head head) {
    Matcher bar = BAR.matcher(title);
    int end = -1;
    int start = -1;
    while (bar.find()) {
      if (start < 0 && head.isPublication(title.substring(0, bar.start()))) {
        start = bar.end();
      }
      boolean pipe = bar.group().contains("|") && bar.start() >= LONG;
      if (end < 0 && (pipe || head.isPublication(title.substring(bar.end())))) {
        end = bar.start();
      }
    }
    int last = end < 0 ? title.length() : end;
    return title.substring(start < 0 || start > last ? 0 : start, last).strip();
  }
}
