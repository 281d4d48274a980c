package io.policyfacts.ingest.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in JSON-LD, also where it is in a graph, an array, or broken. */
final class LinkedData {
  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();
  private static final int MOST_NODES = 2000;

  private final List<JsonNode> nodes = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();
  private final @Nullable JsonNode article;

  private LinkedData(Tags tags) {
    for (Element script : tags.named("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        parse(script.data()).ifPresent(this::collect);
      }
    }
    article = nodes.stream().filter(LinkedData::isArticle).findFirst().orElse(null);
  }

  /** Reads all JSON-LD of a page. */
  static LinkedData of(Tags tags) {
    return new LinkedData(tags);
  }

  /** A text of the article's node, entities resolved; null if it says nothing. */
  @Nullable String text(String field) {
    return article == null ? null : string(article.path(field));
  }

  /** A text of the first node of any type that has it; null if none has. */
  @Nullable String anywhere(String field) {
    return nodes.stream()
        .map(node -> string(node.path(field)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A text of the first node that is a web page; null if none has it. */
  @Nullable String ofPage(String field) {
    return nodes.stream()
        .filter(node -> types(node).stream().anyMatch(type -> type.endsWith("webpage")))
        .map(node -> string(node.path(field)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether there is a node that is an article. */
  boolean hasArticle() {
    return article != null;
  }

  /** Whether no article says that it has to be paid for. */
  boolean isFree() {
    return article == null
        || !article.path("isAccessibleForFree").asText("").equalsIgnoreCase("false");
  }

  /** Whether any node has a type, for example {@code CollectionPage}. */
  boolean hasType(String type) {
    return nodes.stream().anyMatch(node -> types(node).contains(type.toLowerCase(Locale.ROOT)));
  }

  /** Names of persons or organisations that the article's node points to. */
  List<String> names(String field) {
    List<String> names = new ArrayList<>();
    if (article != null) {
      names(article.path(field), names);
    }
    return names;
  }

  private void names(JsonNode value, List<String> names) {
    if (value.isArray()) {
      value.forEach(member -> names(member, names));
      return;
    }
    JsonNode node = resolve(value);
    String name = string(node.isObject() ? node.path("name") : node);
    if (name != null) {
      names.add(name);
    } else if (node.path("name").isArray()) {
      node.path("name").forEach(member -> names(member, names));
    }
  }

  private JsonNode resolve(JsonNode value) {
    boolean reference = value.isObject() && value.has("@id") && !value.has("name");
    return reference ? byId.getOrDefault(value.path("@id").asText(), value) : value;
  }

  private void collect(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        if (node.has("@type")) {
          nodes.add(node);
        }
        if (node.has("@id") && node.has("name")) {
          byId.putIfAbsent(node.path("@id").asText(), node);
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
  }

  private static boolean isArticle(JsonNode node) {
    return types(node).stream()
        .anyMatch(
            type ->
                type.endsWith("article")
                    || (type.endsWith("posting") && !type.equals("jobposting"))
                    || type.equals("report")
                    || type.equals("claimreview"));
  }

  private static List<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(member -> types.add(member.asText("").toLowerCase(Locale.ROOT)));
    } else {
      types.add(type.asText("").toLowerCase(Locale.ROOT));
    }
    return types;
  }

  private static @Nullable String string(JsonNode value) {
    JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    if (!first.isTextual()) {
      return null;
    }
    String text = Parser.unescapeEntities(first.asText(), false).strip();
    return text.isEmpty() ? null : text;
  }

  private static Optional<JsonNode> parse(String script) {
    try {
      return Optional.ofNullable(LENIENT.readTree(bare(script)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The script without the comment or section marks that some pages put around it. */
  private static String bare(String script) {
    int start = 0;
    while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
      start++;
    }
    int end = script.length();
    while (end > start && "}]".indexOf(script.charAt(end - 1)) < 0) {
      end--;
    }
    String json = script.substring(start, end);
    return json.endsWith("]]") && json.startsWith("{")
        ? json.substring(0, json.length() - 2)
        : json;
  }
}
