package io.policyfacts.cli.review;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.sink.store.Mark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Marks as pending rows of the extractor's corpus: the sentence, and that nothing is to be read in
 * it. What was read stands above each row in the corpus' notation, for the developer to correct
 * into what should be.
 */
public final class CorpusRows {
  private final Consumer<String> out;

  /** Prints lines there. */
  public CorpusRows(Consumer<String> out) {
    this.out = out;
  }

  /** Prints all. */
  public void print(List<Mark> marks) {
    marks.forEach(this::print);
  }

  private void print(Mark mark) {
    Fact fact = mark.fact();
    PublicationDate published = fact.article().publishedAt();
    out.accept(
        "# file: " + file(mark) + (published == null ? "" : ", published " + word(published)));
    out.accept("# read: " + notation(fact) + " | rule=" + fact.rule());
    out.accept("# pending: " + line(mark.reason()));
    out.accept(line(fact.evidence().sentence().text()) + "\t-");
  }

  private static String file(Mark mark) {
    String tag = mark.language();
    String language = tag == null ? "LANGUAGE" : tag.split("-", 2)[0];
    return language + "/facts/" + mark.fact().metric() + ".tsv";
  }

  /** A fact as the corpus writes it: metric with amount, status, period, country, subject. */
  static String notation(Fact fact) {
    return String.join(
        " | ",
        claim(fact),
        fact.status().name().toLowerCase(Locale.ROOT),
        period(fact.period()),
        text(fact.country()),
        text(fact.subject()));
  }

  private static String claim(Fact fact) {
    Quantity quantity = fact.quantity();
    return fact.metric() + " " + (quantity == null ? fact.event() : amount(fact, quantity));
  }

  private static String amount(Fact fact, Quantity quantity) {
    String unit = " " + quantity.unit();
    if (fact.comparison() == Comparison.RANGE) {
      return number(quantity.min()) + ".." + number(quantity.max()) + unit;
    }
    BigDecimal value = quantity.min() == null ? quantity.max() : quantity.min();
    String sign = fact.comparison().symbol();
    return ("=".equals(sign) ? "" : sign) + number(value) + unit;
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static String period(@Nullable Period period) {
    if (period == null) {
      return "-";
    }
    String from = period.from() == null ? "" : period.from();
    String to = period.to() == null ? "" : period.to();
    return from.equals(to) ? from : from + ".." + to;
  }

  private static String text(@Nullable String value) {
    return value == null ? "-" : line(value);
  }

  private static String word(Object value) {
    return Json.mapper().convertValue(value, String.class);
  }

  private static String line(String text) {
    return text.replace("\t", " ").replace("\r", "").replace("\n", "\\n");
  }
}
