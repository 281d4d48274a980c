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
  private static final Pattern HOME =
      Pattern.compile("(?:https?:)?(?://[^/]+)?/?(?:index\\.\\w+)?#?");
  private static final Pattern BEFORE = Pattern.compile("^[\\s:|•·–—-]+");
  private static final Pattern AFTER = Pattern.compile("\\s+[|·»«–—-]+\\s*$");
  private static final int MOST_TITLES = 3;
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
    Tags tags = head.tags();
    List<String> main = headings(head, Stream.of(tags.named("h1"), tags.items("headline")));
    List<String> plain = declared.stream().map(text -> plain(text, head)).toList();
    String title =
        part(main, declared, SHORTEST)
            .or(() -> alike(main, declared, SOME))
            .or(
                () ->
                    below(headings(head, Stream.of(tags.named("h2"), tags.named("h3"))), declared))
            .map(text -> withoutKicker(plain(text, head), plain))
            .or(() -> plain.stream().filter(text -> !head.isPublication(text)).findFirst())
            .or(() -> main.stream().findFirst())
            .or(() -> plain.stream().findFirst())
            .orElseGet(() -> anyHeading(head));
    return title.isEmpty() ? null : title;
  }

  private static Optional<String> below(List<String> headings, List<String> declared) {
    return part(headings, declared, LONG).or(() -> alike(headings, declared, MOST));
  }

  /** The longest heading that is the declared title, or a part of it between bars. */
  private static Optional<String> part(List<String> headings, List<String> declared, int least) {
    Set<String> parts = new HashSet<>();
    for (String title : declared) {
      parts.add(Head.letters(title));
      Matcher bar = BAR.matcher(title);
      for (int start = 0; bar.find(); start = bar.end()) {
        parts.add(Head.letters(title.substring(start, bar.start())));
        parts.add(Head.letters(title.substring(0, bar.start())));
        parts.add(Head.letters(title.substring(bar.end())));
      }
    }
    return headings.stream()
        .filter(text -> text.length() >= least && parts.contains(Head.letters(text)))
        .max(Comparator.comparingInt(String::length));
  }

  private static Optional<String> alike(
      List<String> headings, List<String> declared, double least) {
    return headings.stream()
        .filter(text -> agreement(text, declared) >= least)
        .max(Comparator.comparingDouble(text -> agreement(text, declared)));
  }

  /** What headings say, without those that only lead to the front page. */
  private static List<String> headings(Head head, Stream<List<Element>> levels) {
    return levels
        .flatMap(List::stream)
        .limit(MOST_HEADINGS)
        .filter(e -> !leadsHome(e))
        .map(e -> text(head, e))
        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        .filter(text -> !head.isPublication(text))
        .toList();
  }

  private static boolean leadsHome(Element heading) {
    Element link = heading.selectFirst("a[href]");
    return link != null
        && HOME.matcher(link.attr("href").strip()).matches()
        && link.text().length() * 2 > heading.text().length();
  }

  /** What a heading says without what stands over the headline in it. */
  private static String text(Head head, Element heading) {
    String all = Spaces.one(heading.text());
    for (Element child : heading.select("*")) {
      if (!child.equals(heading) && head.markup().namesKicker(child)) {
        String over = Spaces.one(child.text());
        if (all.startsWith(over) && all.length() > over.length() + SHORTEST) {
          return BEFORE.matcher(all.substring(over.length())).replaceFirst("");
        }
      }
    }
    return all;
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
    return Stream.concat(
            Stream.of(head.linked().text("headline"), head.meta().first(META)),
            head.tags().named("title").stream().limit(MOST_TITLES).map(Element::text))
        .filter(Objects::nonNull)
        .map(Spaces::one)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
        .toList();
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
    String plain = title.substring(start < 0 || start > last ? 0 : start, last);
    return AFTER.matcher(plain).replaceFirst("").strip();
  }
}
