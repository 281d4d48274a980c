package io.policyfacts.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the JSON Schemas against what the serdes write. */
class SchemasTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          b ->
              b.schemaIdResolvers(
                  r ->
                      r.mapPrefix(
                          "https://policyfacts.invalid/schemas/v1/",
                          "classpath:io/policyfacts/contracts/schemas/")));

  static Stream<Object> records() {
    return Stream.of(
        Examples.article(),
        Examples.extraction(),
        Examples.fact(),
        Examples.leastFact(),
        Examples.milestone(),
        Examples.revision(),
        Examples.retraction(),
        Examples.crawlState());
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatTheSerdesWriteIsValid(Object record) {
    assertEquals(Set.of(), problems(record.getClass(), Json.line(record)));
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatTheSerdesWriteIsReadBackEqual(Object record) {
    assertEquals(record, Json.read(Json.write(record), record.getClass()));
  }

  static Stream<Class<?>> types() {
    return Topics.ALL.stream().map(Topic::valueType).filter(Objects::nonNull);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExamplesAreValidAndWrittenAsTheyAreRead(Class<?> type) throws IOException {
    JsonNode examples = tree(Schemas.examples(type));
    assertFalse(examples.isEmpty());
    for (JsonNode example : examples) {
      assertEquals(Set.of(), problems(type, example.toString()));
      assertEquals(example.toString(), Json.line(Json.read(Json.write(example), type)));
    }
  }

  @Test
  void everyFieldOfEveryRecordIsInItsSchema() throws IOException {
    Map<String, Class<?>> nested =
        Map.of(
            "articleRef", ArticleRef.class,
            "quantity", Quantity.class,
            "usd", UsdAmount.class,
            "period", Period.class,
            "evidence", Evidence.class,
            "sentence", Evidence.Sentence.class,
            "quote", Quote.class,
            "restatement", Restatement.class);
    for (Topic topic : Topics.ALL) {
      Class<?> type = topic.valueType();
      if (type != null) {
        assertEquals(components(type), properties(tree(type)), topic.name());
      }
    }
    JsonNode defs = tree(Fact.class).path("$defs");
    assertEquals(nested.keySet(), names(defs));
    nested.forEach((name, type) -> assertEquals(components(type), properties(defs.path(name))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\": 1}",
        "{\"id\":\"a-0123456789abcdef\",\"article\":{\"id\":\"a\",\"revision\":1},\"metric\":\"budget\","
            + "\"comparison\":\"=\",\"status\":\"actual\",\"rule\":\"r\",\"extractorVersion\":\"1\"}",
      })
  void brokenFactsAreInvalid(String json) {
    assertFalse(problems(Fact.class, json).isEmpty());
  }

  private static Set<String> problems(Class<?> type, String json) {
    Schema schema =
        REGISTRY.getSchema(SchemaLocation.of("classpath:" + Schemas.resource(type).substring(1)));
    return schema.validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode tree(Class<?> type) throws IOException {
    return tree(Schemas.resource(type));
  }

  private static JsonNode tree(String resource) throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      assertNotNull(in, "no " + resource);
      return Json.mapper().readTree(in);
    }
  }

  private static Set<String> properties(JsonNode schema) {
    return names(schema.path("properties"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
