package io.policyfacts.cli.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Schemas;
import io.policyfacts.contracts.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The AsyncAPI 3 document of declared topics. */
final class AsyncApi {
  private static final String VERSION = "3.0.0";
  private static final String KAFKA_BINDING = "0.5.0";
  private static final String DIALECT = "application/schema+json;version=draft-2020-12";
  private static final String JSON = "application/json";
  private static final String BYTES = "application/octet-stream";

  private AsyncApi() {}

  /**
   * The document.
   *
   * @param examples examples of each record, an array
   */
  static ObjectNode document(String version, List<Topic> topics, Map<Class<?>, JsonNode> examples) {
    ObjectNode document = object().put("asyncapi", VERSION);
    ObjectNode info = document.putObject("info").put("title", "policyfacts");
    info.put("version", version)
        .put(
            "description",
            "Facts about AI policy from news articles, with their evidence. Made from the declared"
                + " topics; what is promised of them is told in SUBSCRIBING.md.");
    info.putObject("license").put("name", "Apache-2.0");
    document.put("defaultContentType", JSON);
    document.putObject("channels");
    document.putObject("operations");
    document.putObject("components").putObject("messages");
    topics.forEach(topic -> add(document, topic, examples));
    return document;
  }

  private static void add(ObjectNode document, Topic topic, Map<Class<?>, JsonNode> examples) {
    String name = name(topic);
    ObjectNode channel = document.withObject("/channels").putObject(name);
    channel.put("address", topic.name()).put("description", description(topic));
    ObjectNode messages = channel.putObject("messages");
    ObjectNode declared = document.withObject("/components/messages");
    message(topic, examples)
        .forEach(
            (id, message) -> {
              declared.set(id, message);
              messages.set(id, reference("#/components/messages/" + id));
            });
    channel.set("bindings", binding(topic));
    ObjectNode operation = document.withObject("/operations").putObject("publish-" + name);
    operation.put("action", "send");
    operation.set("channel", reference("#/channels/" + name));
    operation.put("summary", "Written by " + topic.writtenBy());
  }

  private static String description(Topic topic) {
    return topic.purpose()
        + ". Key: "
        + topic.key()
        + ". Records of one partition share the "
        + topic.partitionedBy()
        + ".";
  }

  private static Map<String, ObjectNode> message(Topic topic, Map<Class<?>, JsonNode> examples) {
    Map<String, ObjectNode> messages = new LinkedHashMap<>();
    Class<?> type = topic.valueType();
    if (type == null) {
      messages.put(name(topic), keyed(topic).put("contentType", BYTES));
      return messages;
    }
    ObjectNode message = keyed(topic).put("title", type.getSimpleName());
    message.put("contentType", JSON);
    message.set("headers", headers(type));
    ObjectNode payload = message.putObject("payload").put("schemaFormat", DIALECT);
    payload.set("schema", reference("schemas/" + file(Schemas.resource(type))));
    for (JsonNode example : examples.getOrDefault(type, JsonNodeFactory.instance.arrayNode())) {
      message.withArray("/examples").addObject().set("payload", example);
    }
    messages.put(name(topic), message);
    if (type != FactChange.class) {
      messages.put(name(topic) + "-withdrawn", tombstone(topic));
    }
    return messages;
  }

  private static ObjectNode tombstone(Topic topic) {
    ObjectNode message = keyed(topic).put("title", "Tombstone").put("contentType", BYTES);
    message.put("summary", "A record without a value: what its key stood for is gone");
    message.putObject("payload").put("type", "null");
    return message;
  }

  private static ObjectNode keyed(Topic topic) {
    ObjectNode message = object();
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", topic.key());
    kafka.put("bindingVersion", KAFKA_BINDING);
    return message;
  }

  private static ObjectNode headers(Class<?> type) {
    ObjectNode headers = object().put("type", "object");
    ObjectNode all = headers.putObject("properties");
    constant(all, "ce_specversion", "1.0");
    header(all, EventHeaders.ID, "deterministic: the same event published again has the same");
    constant(all, "ce_type", "io.policyfacts." + name(type) + ".v1");
    header(all, "ce_source", "/policyfacts/ and the service that wrote it");
    header(all, EventHeaders.TIME, "when it happened, ISO 8601");
    header(all, EventHeaders.SUBJECT, "article id");
    constant(all, EventHeaders.SCHEMA, Schemas.name(type));
    constant(all, "content-type", JSON);
    if (type == Fact.class || type == FactChange.class) {
      header(all, EventHeaders.EXTRACTOR_VERSION, "version of the extractor that made it");
      header(all, EventHeaders.SEQ, "place in the history of the article's facts");
      header(all, EventHeaders.RUN, "replay that caused it, if one did");
    }
    return headers;
  }

  private static void constant(ObjectNode properties, String name, String value) {
    properties.putObject(name).put("type", "string").put("const", value);
  }

  private static void header(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  private static ObjectNode binding(Topic topic) {
    ObjectNode binding = object();
    ObjectNode kafka = binding.putObject("kafka").put("topic", topic.name());
    kafka.put("partitions", topic.partitions());
    ObjectNode settings = kafka.putObject("topicConfiguration");
    topic.settings().forEach((setting, value) -> put(settings, setting, value));
    kafka.put("bindingVersion", KAFKA_BINDING);
    return binding;
  }

  private static void put(ObjectNode settings, String name, String value) {
    if (name.equals("cleanup.policy")) {
      settings.putArray(name).add(value);
    } else {
      settings.put(name, Long.parseLong(value));
    }
  }

  private static String name(Topic topic) {
    return topic.name().split("\\.", -1)[1];
  }

  private static String name(Class<?> type) {
    return file(Schemas.resource(type)).replace(".schema.json", "");
  }

  private static String file(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  private static ObjectNode reference(String to) {
    return object().put("$ref", to);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
