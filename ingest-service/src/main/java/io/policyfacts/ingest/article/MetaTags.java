package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page by name, property, item property or header. */
final class MetaTags {
  private final Map<String, List<String>> values = new HashMap<>();

  private MetaTags(Tags tags) {
    for (Element meta : tags.named("meta")) {
      String content = Parser.unescapeEntities(meta.attr("content"), false).strip();
      for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.computeIfAbsent(name, absent -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /** Reads all of a page. */
  static MetaTags of(Tags tags) {
    return new MetaTags(tags);
  }

  /** The first value of the first name that has one; null if none has. */
  @Nullable String first(List<String> names) {
    return names.stream().flatMap(name -> all(name).stream()).findFirst().orElse(null);
  }

  /** All values of a name, in the page's order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
