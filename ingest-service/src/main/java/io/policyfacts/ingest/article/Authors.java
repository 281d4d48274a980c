package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the authors' names: what the page declares, completed by what readers see. */
final class Authors {
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "article:author_name",
          "og:author",
          "og:article:author",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor",
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "citation_author");
  private static final int LABELS = 4;
  private static final int MOST = 6;

  private final Head head;
  private final List<List<String>> bylines;
  private final List<List<String>> candidates;

  private Authors(Head head, @Nullable String title, List<Block> blocks) {
    this.head = head;
    this.bylines = Bylines.of(head, title, blocks);
    this.candidates = candidates(AuthorMarks.of(head, title));
  }

  /**
   * Collects what names authors.
   *
   * @param blocks of the whole page, before clutter is taken out
   */
  static Authors of(Head head, @Nullable String title, List<Block> blocks) {
    return new Authors(head, title, blocks);
  }

  private List<List<String>> candidates(List<List<String>> marked) {
    List<List<String>> all = new ArrayList<>();
    all.add(names(head.linked().names("author")));
    META.forEach(name -> all.add(names(head.meta().all(name))));
    all.add(labelled());
    all.addAll(marked);
    all.addAll(bylines);
    all.add(names(head.linked().names("creator")));
    return all;
  }

  /**
   * The authors, each once; empty if the page names none.
   *
   * @param text running text, whose end may be signed
   */
  List<String> names(String text) {
    List<List<String>> own =
        candidates.stream()
            .map(names -> names.stream().filter(name -> !head.isPublication(name)).toList())
            .filter(names -> !names.isEmpty())
            .toList();
    return Stream.of(own, List.of(Bylines.signature(text)))
        .flatMap(List::stream)
        .filter(names -> names.stream().anyMatch(Names::isPerson))
        .findFirst()
        .map(this::completed)
        .or(() -> own.stream().findFirst())
        .or(() -> candidates.stream().filter(names -> !names.isEmpty()).findFirst())
        .orElse(List.of());
  }

  /** All of the nearest byline, if it has these names and others. */
  private List<String> completed(List<String> names) {
    Set<String> known = lower(names);
    return bylines.stream()
        .limit(1)
        .filter(more -> more.size() > names.size() && more.size() <= MOST)
        .filter(more -> lower(more).containsAll(known) && more.stream().allMatch(Names::isPerson))
        .findFirst()
        .orElse(names);
  }

  private static Set<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** What is labelled as the author in the page's cards for social networks. */
  private List<String> labelled() {
    for (int i = 1; i <= LABELS; i++) {
      String label = head.meta().first(List.of("twitter:label" + i));
      if (label != null && Names.isBylineStart(label)) {
        return names(head.meta().all("twitter:data" + i));
      }
    }
    return List.of();
  }

  private static List<String> names(List<String> texts) {
    return texts.stream().flatMap(text -> Names.in(text).stream()).distinct().toList();
  }
}
