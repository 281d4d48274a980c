package io.policyfacts.cli.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractFilesTest {
  private static final Path DOCS = Path.of("..", "docs", "contract");

  /** {@code ./policyfacts topics --asyncapi docs/contract} makes them equal again. */
  @Test
  void theFilesBesideTheDocumentsAreThoseThatFollowFromTheDeclaredTopics() throws IOException {
    for (Map.Entry<String, String> file : ContractFiles.contents().entrySet()) {
      assertEquals(file.getValue(), Files.readString(DOCS.resolve(file.getKey())), file.getKey());
    }
  }

  @Test
  void everyTopicIsAChannelAndEveryReferenceLeadsSomewhere() throws IOException {
    JsonNode document = Json.mapper().readTree(ContractFiles.contents().get("asyncapi.json"));
    for (Topic topic : Topics.ALL) {
      assertTrue(document.path("channels").findValuesAsText("address").contains(topic.name()));
    }
    for (String reference : document.findValuesAsText("$ref")) {
      boolean leads =
          reference.startsWith("#")
              ? !document.at(reference.substring(1)).isMissingNode()
              : ContractFiles.contents().containsKey(reference);
      assertTrue(leads, reference);
    }
  }
}
