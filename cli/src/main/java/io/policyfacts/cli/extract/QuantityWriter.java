package io.policyfacts.cli.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.policyfacts.cli.show.Cells;
import io.policyfacts.cli.show.Table;
import io.policyfacts.cli.show.Terminal;
import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Json;
import io.policyfacts.extractor.QuantityReader;
import io.policyfacts.extractor.QuantityReader.Quantity;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Prints every number of each article with its unit. */
public final class QuantityWriter implements ArticleWriter {
  private final QuantityReader reader;
  private final BiConsumer<Article, List<Quantity>> layout;
  private final Runnable end;

  /** Prints in a format. */
  public QuantityWriter(
      QuantityReader reader, FactWriter.Format format, Terminal terminal, PrintStream out) {
    this.reader = reader;
    JsonElements elements = new JsonElements(out);
    this.layout =
        switch (format) {
          case table -> (article, quantities) -> table(terminal, article, quantities, out);
          case jsonl -> (article, quantities) -> out.println(line(article, quantities));
          case json -> (article, quantities) -> elements.add(line(article, quantities));
        };
    this.end = format == FactWriter.Format.json ? elements::close : out::flush;
  }

  @Override
  public void write(Article article) {
    layout.accept(article, reader.read(article));
  }

  @Override
  public void close() {
    end.run();
  }

  private static void table(
      Terminal terminal, Article article, List<Quantity> quantities, PrintStream out) {
    out.println(Cells.clean(article.id()) + ": " + quantities.size() + " numbers");
    Table table = new Table(terminal, "", "value", "unit", "surface", "start", "end", "rule");
    for (Quantity quantity : quantities) {
      table.row(
          quantity.comparison(),
          value(quantity),
          quantity.unit(),
          quantity.surface(),
          Integer.toString(quantity.start()),
          Integer.toString(quantity.end()),
          quantity.rule());
    }
    if (!quantities.isEmpty()) {
      table.print(out::println);
    }
  }

  private static String value(Quantity quantity) {
    BigDecimal value = quantity.value();
    return value != null ? plain(value) : plain(quantity.min()) + " to " + plain(quantity.max());
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }

  /** A tree, because a record without a unit would leave out what is empty. */
  private static String line(Article article, List<Quantity> quantities) {
    ObjectNode line = Json.mapper().createObjectNode().put("id", article.id());
    ArrayNode array = line.putArray("quantities");
    for (Quantity quantity : quantities) {
      ObjectNode node = array.addObject();
      put(node, "value", quantity.value());
      put(node, "min", quantity.min());
      put(node, "max", quantity.max());
      node.put("comparison", quantity.comparison());
      node.put("unit", quantity.unit());
      node.put("surface", quantity.surface());
      node.put("start", quantity.start());
      node.put("end", quantity.end());
      node.put("rule", quantity.rule());
    }
    return Json.line(line);
  }

  private static void put(ObjectNode node, String field, @Nullable BigDecimal value) {
    if (value != null) {
      node.put(field, value.stripTrailingZeros());
    }
  }
}
