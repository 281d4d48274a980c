package io.policyfacts.cli.topic;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.cli.local.CommandException;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Schemas;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The contract as files for subscribers: AsyncAPI document, JSON Schemas, examples. */
public final class ContractFiles {
  /** Major and minor version of what the topics carry; told in the document. */
  private static final String CONTRACT_VERSION = "1.0.0";

  private ContractFiles() {}

  /** Contents by file name, which may have a folder before it. */
  public static Map<String, String> contents() {
    Map<String, String> files = new LinkedHashMap<>();
    Map<Class<?>, JsonNode> examples = new LinkedHashMap<>();
    for (Topic topic : Topics.ALL) {
      Class<?> type = topic.valueType();
      if (type != null) {
        JsonNode of = read(Schemas.examples(type));
        examples.put(type, of);
        files.put("examples/" + name(Schemas.examples(type)), text(of));
        files.put("schemas/" + name(Schemas.resource(type)), text(read(Schemas.resource(type))));
      }
    }
    files.put("asyncapi.json", text(AsyncApi.document(CONTRACT_VERSION, Topics.ALL, examples)));
    return files;
  }

  /**
   * Writes them below a folder, which is made where it is not there.
   *
   * @throws CommandException if they cannot be written
   */
  public static void write(Path folder) {
    contents().forEach((name, text) -> write(folder.resolve(name), text));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandException(file + " cannot be written: " + e, e);
    }
  }

  private static JsonNode read(String resource) {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      return Json.mapper().readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static String text(JsonNode json) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return Json.mapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }
}
