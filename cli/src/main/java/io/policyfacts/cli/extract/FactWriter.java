package io.policyfacts.cli.extract;

import io.policyfacts.cli.show.FactTable;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import java.io.PrintStream;
import java.util.List;

/** Writes articles' facts in one of the formats; closing completes the output. */
public interface FactWriter extends AutoCloseable {
  /** The formats, by the names that a user types. */
  // Lower case: these are the words of --format.
  enum Format {
    /** For people. */
    table,
    /** One array. */
    json,
    /** One fact of the contract a line, or one line an article. */
    jsonl
  }

  /** Writes the facts of one article. */
  void write(Article article, List<Fact> facts);

  @Override
  void close();

  /** A writer of the format. */
  static FactWriter of(Format format, Terminal terminal, PrintStream out) {
    return switch (format) {
      case table -> new Tables(terminal, out);
      case json -> new JsonArray(out);
      case jsonl -> new JsonLines(out);
    };
  }

  /** A table for each article. */
  final class Tables implements FactWriter {
    private final FactTable table;
    private final PrintStream out;
    private boolean first = true;

    private Tables(Terminal terminal, PrintStream out) {
      this.table = new FactTable(terminal);
      this.out = out;
    }

    @Override
    public void write(Article article, List<Fact> facts) {
      if (!first) {
        out.println();
      }
      first = false;
      String title = article.title();
      table.print(title == null ? article.id() : article.id() + " · " + title, facts, out::println);
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  /** One array over all articles. */
  final class JsonArray implements FactWriter {
    private final JsonElements elements;

    private JsonArray(PrintStream out) {
      this.elements = new JsonElements(out);
    }

    @Override
    public void write(Article article, List<Fact> facts) {
      facts.forEach(fact -> elements.add(Json.line(fact)));
    }

    @Override
    public void close() {
      elements.close();
    }
  }

  /** A line for each fact. */
  final class JsonLines implements FactWriter {
    private final PrintStream out;

    private JsonLines(PrintStream out) {
      this.out = out;
    }

    @Override
    public void write(Article article, List<Fact> facts) {
      facts.forEach(fact -> out.println(Json.line(fact)));
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
