package io.policyfacts.benchmarks.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.contracts.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What anyone would write first: the first article of the JSON-LD, else OpenGraph, else meta, else
 * {@code title} and the first {@code time}. The yardstick for the metadata of our reader.
 */
final class PlainReader {
  private final Document page;
  private final @Nullable JsonNode article;

  PlainReader(Document page) {
    this.page = page;
    this.article =
        page.select("script[type=application/ld+json]").stream()
            .map(script -> article(script.data()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  String title() {
    return first(linked("headline"), meta("og:title"), meta("twitter:title"))
        .orElseGet(page::title);
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    if (article != null) {
      names(article.path("author"), names);
    }
    if (names.isEmpty()) {
      first(meta("author"), meta("article:author")).ifPresent(names::add);
    }
    return names;
  }

  /** As the page writes it; empty if it says none. */
  String date() {
    Element time = page.selectFirst("time[datetime]");
    String shown = time == null ? null : time.attr("datetime");
    return first(linked("datePublished"), meta("article:published_time"), meta("date"), shown)
        .orElse("");
  }

  private static Optional<String> first(@Nullable String... texts) {
    return Stream.of(texts).filter(text -> text != null && !text.isBlank()).findFirst();
  }

  private @Nullable String linked(String field) {
    return article == null ? null : article.path(field).asText(null);
  }

  private @Nullable String meta(String name) {
    Element meta = page.selectFirst("meta[property=\"" + name + "\"], meta[name=\"" + name + "\"]");
    return meta == null ? null : meta.attr("content");
  }

  private static void names(JsonNode node, List<String> names) {
    if (node.isArray()) {
      node.forEach(member -> names(member, names));
    } else {
      String name = node.isTextual() ? node.asText() : node.path("name").asText("");
      if (!name.isBlank()) {
        names.add(name);
      }
    }
  }

  private static @Nullable JsonNode article(String json) {
    try {
      return article(Json.mapper().readTree(json));
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static @Nullable JsonNode article(@Nullable JsonNode node) {
    if (node == null || !node.isContainerNode()) {
      return null;
    }
    String type = node.path("@type").toString();
    if (type.contains("Article") || type.contains("BlogPosting")) {
      return node;
    }
    for (JsonNode child : node) {
      JsonNode found = article(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
