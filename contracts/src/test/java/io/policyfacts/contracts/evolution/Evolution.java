package io.policyfacts.contracts.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an edit of a JSON Schema breaks: records that were valid and no longer are (they stay in the
 * topics for ever), and fields that subscribers count on.
 */
final class Evolution {
  private static final Set<String> KNOWN_TYPES =
      Set.of("null", "boolean", "object", "array", "number", "integer", "string");

  /** Bounds that may only fall. */
  private static final List<String> LOWER =
      List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");

  /** Bounds that may only rise. */
  private static final List<String> UPPER =
      List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  /** What is compared as a whole: an edit of it is never taken for harmless. */
  private static final List<String> CONDITIONS =
      List.of("allOf", "anyOf", "oneOf", "if", "then", "else", "not", "dependentRequired");

  private final JsonNode older;
  private final JsonNode newer;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  private Evolution(JsonNode older, JsonNode newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Problems, each with the place; none if the newer schema may stand in the older one's place. */
  static List<String> problems(JsonNode older, JsonNode newer) {
    Evolution evolution = new Evolution(older, newer);
    evolution.compare("", older, newer);
    return evolution.problems;
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    String pair = path + " " + before.path("$ref").asText() + " " + after.path("$ref").asText();
    if (!seen.add(pair)) {
      return;
    }
    JsonNode was = resolved(older, before);
    JsonNode is = resolved(newer, after);
    if (was.has("$ref") || is.has("$ref")) {
      check(was.path("$ref").equals(is.path("$ref")), path, "points elsewhere");
    }
    types(path, was, is);
    values(path, was, is);
    bounds(path, was, is);
    CONDITIONS.forEach(
        name -> check(was.path(name).equals(is.path(name)), path, "has another " + name));
    required(path, was, is);
    properties(path, was, is);
    if (was.has("items")) {
      compare(path + "[]", was.path("items"), is.path("items"));
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    return reference.startsWith("#") ? document.at(reference.substring(1)) : schema;
  }

  private void types(String path, JsonNode was, JsonNode is) {
    Set<String> before = types(was);
    Set<String> after = types(is);
    check(after.containsAll(before), path, "has a narrower type");
    check(!after.containsAll(before) || before.containsAll(after), path, "has a wider type");
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(one -> types.add(one.asText()));
    if (type.isMissingNode()) {
      types.addAll(KNOWN_TYPES);
    }
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }

  private void values(String path, JsonNode was, JsonNode is) {
    if (is.has("enum")) {
      List<JsonNode> allowed = new ArrayList<>();
      is.path("enum").forEach(allowed::add);
      boolean all = was.has("enum");
      for (JsonNode value : was.path("enum")) {
        all &= allowed.contains(value);
      }
      check(all, path, "allows fewer values");
    }
    for (String name : List.of("const", "pattern", "format", "additionalProperties")) {
      check(!is.has(name) || is.path(name).equals(was.path(name)), path, "has another " + name);
    }
  }

  private void bounds(String path, JsonNode was, JsonNode is) {
    for (String name : LOWER) {
      boolean holds = was.has(name) && number(is, name).compareTo(number(was, name)) <= 0;
      check(!is.has(name) || holds, path, "has a higher " + name);
    }
    for (String name : UPPER) {
      boolean holds = was.has(name) && number(is, name).compareTo(number(was, name)) >= 0;
      check(!is.has(name) || holds, path, "has a lower " + name);
    }
  }

  private static BigDecimal number(JsonNode schema, String name) {
    return schema.path(name).decimalValue();
  }

  private void required(String path, JsonNode was, JsonNode is) {
    Set<String> before = texts(was.path("required"));
    Set<String> after = texts(is.path("required"));
    for (String name : after) {
      check(before.contains(name), path + "." + name, "is required now");
    }
    for (String name : before) {
      check(after.contains(name), path + "." + name, "is no longer required");
    }
  }

  private void properties(String path, JsonNode was, JsonNode is) {
    for (Map.Entry<String, JsonNode> property : was.path("properties").properties()) {
      String at = path + "." + property.getKey();
      JsonNode after = is.path("properties").path(property.getKey());
      check(!after.isMissingNode(), at, "is gone");
      if (!after.isMissingNode()) {
        compare(at, property.getValue(), after);
      }
    }
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private void check(boolean holds, String path, String problem) {
    if (!holds) {
      problems.add((path.isEmpty() ? "the record" : path.substring(1)) + " " + problem);
    }
  }
}
