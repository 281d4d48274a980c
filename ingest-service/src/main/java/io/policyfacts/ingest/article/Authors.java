package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;

/** Finds the authors' names: what the page declares, unless that is only the publication's name. */
final class Authors {
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "article:author_name",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor",
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "citation_author");

  private Authors() {}

  /** Their names, each once; empty if the page names none. */
  static List<String> of(Head head, Visible visible) {
    List<List<String>> candidates = new ArrayList<>();
    candidates.add(names(head.linked().names("author")));
    META.forEach(name -> candidates.add(names(head.meta().all(name))));
    visible.authors().forEach(text -> candidates.add(Names.in(text)));
    candidates.add(names(head.linked().names("creator")));
    List<List<String>> own =
        candidates.stream()
            .map(names -> names.stream().filter(name -> !head.isPublication(name)).toList())
            .filter(names -> !names.isEmpty())
            .toList();
    return own.stream()
        .filter(names -> names.stream().anyMatch(Names::isPerson))
        .findFirst()
        .or(() -> own.stream().findFirst())
        .or(() -> candidates.stream().filter(names -> !names.isEmpty()).findFirst())
        .orElse(List.of());
  }

  private static List<String> names(List<String> texts) {
    return texts.stream().flatMap(text -> Names.in(text).stream()).distinct().toList();
  }
}
