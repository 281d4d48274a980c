package io.policyfacts.cli.extract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.PublicationDate;
import java.io.IOException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON object with {@code id} and {@code text} as an article; {@code title}, {@code
 * publishedAt}, {@code language} and {@code url} are used where they have the right form.
 */
final class JsonArticle {
  private JsonArticle() {}

  /**
   * The article.
   *
   * @throws InputException if there is no such object
   */
  static Article read(String json) throws InputException {
    JsonNode object = parse(json);
    if (!object.isObject()) {
      throw new InputException("holds no JSON object: give one object with id and text");
    }
    String id = object.path("id").isNumber() ? object.path("id").asText() : string(object, "id");
    String text = object.path("text").isTextual() ? object.path("text").asText() : null;
    if (id == null || text == null) {
      throw new InputException(
          "has no text field \""
              + (id == null ? "id" : "text")
              + "\": an article needs id and text");
    }
    return Article.builder(id, text)
        .title(string(object, "title"))
        .url(string(object, "url"))
        .publishedAt(date(string(object, "publishedAt")))
        .language(language(string(object, "language")))
        .build();
  }

  /** Whether bytes are JSON that does not end in its middle, be it broken otherwise. */
  static boolean isWhole(byte[] bytes) {
    try {
      Json.mapper().readTree(bytes);
      return true;
    } catch (JsonEOFException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static JsonNode parse(String json) throws InputException {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonEOFException e) {
      throw new InputException("ends in the middle of its JSON" + at(e) + ": get the whole file");
    } catch (JsonProcessingException e) {
      throw new InputException("is no JSON" + at(e) + ": " + firstLine(e));
    }
  }

  private static String at(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    return place == null
        ? ""
        : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }

  private static String firstLine(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable");
  }

  private static @Nullable String string(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  private static @Nullable PublicationDate date(@Nullable String text) {
    try {
      return text == null ? null : new PublicationDate(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String language(@Nullable String tag) {
    try {
      return tag == null ? null : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
