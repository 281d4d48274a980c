package io.policyfacts.contracts.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topic;
import io.policyfacts.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each schema may stand in the place of every released one, not of the last alone. */
class EvolutionTest {
  /** Columns: what is wrong (empty: nothing), the older schema, the newer one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "                        | {'type':'object'}         | {'type':'object'}",
        "                        | {'properties':{}}         |"
            + " {'properties':{'a':{'type':'string'}}}",
        "a is gone               | {'properties':{'a':{}}}   | {'properties':{}}",
        "a has a narrower type   | {'properties':{'a':{'type':'number'}}} |"
            + " {'properties':{'a':{'type':'integer'}}}",
        "a has a wider type      | {'properties':{'a':{'type':'integer'}}} |"
            + " {'properties':{'a':{'type':'number'}}}",
        "a has a narrower type   | {'properties':{'a':{}}}   |"
            + " {'properties':{'a':{'type':'string'}}}",
        "a has a wider type      | {'properties':{'a':{'type':'string'}}} |"
            + " {'properties':{'a':{}}}",
        "a has a narrower type   | {'properties':{'a':{'type':['string','null']}}} |"
            + " {'properties':{'a':{'type':'string'}}}",
        "a is required now       | {}                        | {'required':['a']}",
        "a is no longer required | {'required':['a']}        | {}",
        "                        | {'enum':['a']}            | {'enum':['b','a']}",
        "the record allows fewer values | {'enum':['a','b']} | {'enum':['a']}",
        "the record allows fewer values | {'type':'string'}  | {'type':'string','enum':['a']}",
        "                        | {'pattern':'a'}           | {}",
        "the record has another pattern | {'pattern':'a'}    | {'pattern':'b'}",
        "the record has another const   | {}                 | {'const':1}",
        "                        | {'minimum':1}             | {'minimum':0}",
        "the record has a higher minimum | {'minimum':0}     | {'minimum':1}",
        "the record has a higher minLength | {}              | {'minLength':1}",
        "                        | {'maxItems':1}            | {'maxItems':2}",
        "the record has a lower maxItems | {}                | {'maxItems':2}",
        "the record has another additionalProperties | {}    | {'additionalProperties':false}",
        "the record has another allOf | {'allOf':[{}]}       | {'allOf':[{},{'required':['a']}]}",
        "a[] has a narrower type | {'properties':{'a':{'items':{}}}} |"
            + " {'properties':{'a':{'items':{'type':'string'}}}}",
        "a.b is required now     | {'properties':{'a':{'$ref':'#/$defs/x'}},'$defs':{'x':{}}} |"
            + " {'properties':{'a':{'$ref':'#/$defs/x'}},'$defs':{'x':{'required':['b']}}}",
        "                        |"
            + " {'properties':{'a':{'$ref':'#/$defs/x'}},'$defs':{'x':{'type':'string'}}} |"
            + " {'properties':{'a':{'type':'string'}}}",
        "a points elsewhere      | {'properties':{'a':{'$ref':'x.json'}}} |"
            + " {'properties':{'a':{'$ref':'y.json'}}}",
      })
  void findsWhatAnEditBreaks(String problem, String older, String newer) throws IOException {
    List<String> expected = problem == null ? List.of() : List.of(problem);
    assertEquals(expected, Evolution.problems(json(older), json(newer)));
  }

  static Stream<Topic> topicsWithSchemas() {
    return Topics.ALL.stream().filter(topic -> topic.schema().isPresent());
  }

  @ParameterizedTest
  @MethodSource("topicsWithSchemas")
  void everySchemaMayStandInThePlaceOfEveryReleasedOne(Topic topic) throws Exception {
    JsonNode present = tree(Objects.requireNonNull(getClass().getResource(resource(topic))));
    List<String> problems = new ArrayList<>();
    for (Path release : releases()) {
      Path file = release.resolve(Path.of(resource(topic)).getFileName());
      if (Files.exists(file)) {
        Evolution.problems(tree(file.toUri().toURL()), present)
            .forEach(p -> problems.add("since " + release.getFileName() + ": " + p));
      }
    }
    assertEquals(List.of(), problems, topic.name());
  }

  @Test
  void everyReleaseHasSchemas() throws Exception {
    assertTrue(releases().stream().anyMatch(r -> r.endsWith("1.0.0")));
    for (Path release : releases()) {
      try (Stream<Path> files = Files.list(release)) {
        assertTrue(files.anyMatch(f -> f.endsWith("fact.schema.json")), release.toString());
      }
    }
  }

  private static String resource(Topic topic) {
    return topic.schema().orElseThrow();
  }

  private List<Path> releases() throws URISyntaxException, IOException {
    URL folder = Objects.requireNonNull(getClass().getResource("/released"));
    try (Stream<Path> releases = Files.list(Path.of(folder.toURI()))) {
      return releases.sorted().toList();
    }
  }

  private static JsonNode tree(URL file) {
    try (InputStream in = file.openStream()) {
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) throws IOException {
    return Json.mapper().readTree(text.replace('\'', '"'));
  }
}
