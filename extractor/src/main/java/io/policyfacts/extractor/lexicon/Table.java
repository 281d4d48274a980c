package io.policyfacts.extractor.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Tables on the class path: UTF-8, a row a line, columns parted by tabs, comments with {@code #}.
 */
public final class Table {
  private Table() {}

  /** Calls back for each row of a table on the class path that is neither empty nor a comment. */
  public static void eachRow(String path, BiConsumer<Integer, List<String>> rows) {
    int[] row = {0};
    eachLine(
        path,
        line -> {
          row[0]++;
          if (!line.isBlank() && !line.startsWith("#")) {
            rows.accept(row[0], List.of(line.split("\t", -1)));
          }
        });
  }

  /** Calls back for each line of a file on the class path; an absent file has none. */
  public static void eachLine(String path, Consumer<String> each) {
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      if (in == null) {
        return;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        each.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
