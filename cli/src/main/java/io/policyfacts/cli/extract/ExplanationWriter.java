package io.policyfacts.cli.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.policyfacts.cli.show.Cells;
import io.policyfacts.cli.show.FactTable;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Quote;
import io.policyfacts.extractor.Explanation;
import io.policyfacts.extractor.FactExtractor;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Prints for each fact where its fields come from, and why the other numbers are no facts. */
public final class ExplanationWriter implements ArticleWriter {
  private final FactExtractor extractor;
  private final BiConsumer<Article, Explanation> layout;
  private final Runnable end;

  /** Prints in a format. */
  public ExplanationWriter(
      FactExtractor extractor, FactWriter.Format format, Terminal terminal, PrintStream out) {
    this.extractor = extractor;
    FactTable facts = new FactTable(terminal);
    JsonElements elements = new JsonElements(out);
    this.layout =
        switch (format) {
          case table -> (article, explanation) -> table(article, explanation, facts, out);
          case jsonl -> (article, explanation) -> out.println(line(article, explanation));
          case json -> (article, explanation) -> elements.add(line(article, explanation));
        };
    this.end = format == FactWriter.Format.json ? elements::close : out::flush;
  }

  @Override
  public void write(Article article) {
    layout.accept(article, extractor.explain(article));
  }

  @Override
  public void close() {
    end.run();
  }

  private static void table(
      Article article, Explanation explanation, FactTable table, PrintStream out) {
    for (Explanation.Explained explained : explanation.facts()) {
      String place = " at " + explained.fact().evidence().start();
      table.print(article.id() + place, List.of(explained.fact()), out::println);
      out.println("    rule " + explained.fact().rule());
      for (Explanation.Field field : explained.fields()) {
        String words = place(field.words());
        out.println(
            "    " + field.name() + " " + Cells.clean(field.value()) + ": " + word(field) + words);
      }
      out.println();
    }
    out.println(article.id() + ": " + explanation.others().size() + " numbers that are no facts");
    for (Explanation.Other other : explanation.others()) {
      out.println("    " + place(other.words()).strip() + ": " + other.reason().text());
    }
  }

  private static String word(Explanation.Field field) {
    return field.source().name().toLowerCase(Locale.ROOT);
  }

  private static String place(@Nullable Quote words) {
    return words == null
        ? ""
        : " «" + Cells.clean(words.quote()) + "» " + words.start() + "-" + words.end();
  }

  private static String line(Article article, Explanation explanation) {
    ObjectNode line = Json.mapper().createObjectNode().put("id", article.id());
    ArrayNode facts = line.putArray("facts");
    for (Explanation.Explained explained : explanation.facts()) {
      ObjectNode fact = facts.addObject();
      fact.set("fact", Json.mapper().valueToTree(explained.fact()));
      ArrayNode fields = fact.putArray("fields");
      for (Explanation.Field field : explained.fields()) {
        ObjectNode node = fields.addObject().put("field", field.name());
        put(node.put("value", field.value()).put("source", word(field)), field.words());
      }
    }
    ArrayNode numbers = line.putArray("numbers");
    for (Explanation.Other other : explanation.others()) {
      put(numbers.addObject(), other.words())
          .put("reason", other.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return Json.line(line);
  }

  private static ObjectNode put(ObjectNode node, @Nullable Quote words) {
    return words == null
        ? node
        : node.put("quote", words.quote()).put("start", words.start()).put("end", words.end());
  }
}
