package io.policyfacts.extractor.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every falsehood of the documentation has its row in the corpus. */
class FalsehoodsTest {
  private static final Path PAGE = Path.of("..", "docs", "FALSEHOODS.md");
  private static final Pattern LINE = Pattern.compile("- .+ `([a-z_]+\\.tsv)`: (.+)");
  private static final Map<String, Set<String>> ROWS = rows();

  private static Map<String, Set<String>> rows() {
    Map<String, Set<String>> rows = new HashMap<>();
    List<CorpusFile> files = new ArrayList<>(CorpusFile.all("en"));
    files.addAll(CorpusFile.all("en/facts"));
    files.forEach(
        file ->
            rows.put(
                file.name(), file.rows().stream().map(r -> r.text()).collect(Collectors.toSet())));
    return rows;
  }

  static List<String> falsehoods() {
    try {
      return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("- ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + PAGE, e);
    }
  }

  @ParameterizedTest
  @MethodSource("falsehoods")
  void eachHasItsRow(String line) {
    Matcher falsehood = LINE.matcher(line);
    assertTrue(falsehood.matches(), "names no row");
    String text = falsehood.group(2).replace('⏎', '\n');
    assertTrue(ROWS.getOrDefault(falsehood.group(1), Set.of()).contains(text), "row is not there");
  }
}
