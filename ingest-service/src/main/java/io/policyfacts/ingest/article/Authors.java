package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the authors' names. */
final class Authors {
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author");
  private static final String VISIBLE =
      "[itemprop~=author] [itemprop=name], [itemprop~=author], [rel~=author], .author, .byline";
  private static final int LONGEST_NAME = 60;

  private Authors() {}

  /** Their names, each once; empty if the page names none. */
  static List<String> of(Head head) {
    Set<String> names = new LinkedHashSet<>();
    List<String> found = new ArrayList<>(head.linked().names("author"));
    if (found.isEmpty()) {
      META.stream()
          .map(head.meta()::all)
          .filter(all -> !all.isEmpty())
          .findFirst()
          .ifPresent(found::addAll);
    }
    if (found.isEmpty()) {
      for (Element element : head.page().select(VISIBLE)) {
        found.add(element.text());
        break;
      }
    }
    for (String name : found) {
      String plain = Spaces.one(name);
      if (!plain.isEmpty() && plain.length() <= LONGEST_NAME && !plain.startsWith("http")) {
        names.add(plain);
      }
    }
    return List.copyOf(names);
  }
}
