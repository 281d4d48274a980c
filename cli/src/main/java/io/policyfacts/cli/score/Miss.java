package io.policyfacts.cli.score;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as gold has it.
 *
 * @param kind {@code MISS}, {@code FALSE}, {@code SCALE} or the wrong field's name
 * @param article the article's id
 * @param quote the words
 * @param gold what is right, empty if nothing is
 * @param got what was found, empty if nothing was
 */
record Miss(String kind, String article, String quote, String gold, String got) {
  static Miss of(String kind, String article, GoldFact gold) {
    return new Miss(kind, article, gold.quote(), said(gold), "");
  }

  static Miss of(String kind, String article, GoldFact gold, Fact got) {
    return new Miss(kind, article, gold.quote(), said(gold), said(got));
  }

  static Miss of(Field field, String article, GoldFact gold, Fact got) {
    String kind = field.label().toUpperCase(Locale.ROOT);
    return new Miss(kind, article, gold.quote(), text(field, gold), text(field, got));
  }

  static Miss of(String article, Fact got) {
    return new Miss("FALSE", article, got.evidence().quote(), "", said(got));
  }

  /** One line for a person. */
  String line() {
    return kind
        + " | "
        + article
        + " | "
        + quote
        + (gold.isEmpty() ? "" : " | gold " + gold)
        + (got.isEmpty() ? "" : " | got " + got);
  }

  private static String said(GoldFact gold) {
    return gold.is(Fact.MILESTONE)
        ? gold.metric() + " " + Objects.toString(gold.period())
        : gold.metric() + " " + gold.min() + ".." + gold.max() + " " + gold.unit();
  }

  private static String said(Fact fact) {
    return fact.quantity() == null
        ? fact.metric() + " " + fact.event() + " " + fact.period()
        : fact.metric() + " " + Json.line(fact.quantity());
  }

  private static String text(Field field, GoldFact gold) {
    return text(
        switch (field) {
          case COMPARISON -> gold.comparator();
          case COUNTRY -> gold.country();
          case SUBJECT -> gold.subject();
          case ACTOR -> gold.actor();
          case STATUS -> gold.status();
          case PERIOD -> gold.period();
        });
  }

  private static String text(Field field, Fact fact) {
    return text(
        switch (field) {
          case COMPARISON -> fact.comparison().symbol();
          case COUNTRY -> fact.country();
          case SUBJECT -> fact.subject();
          case ACTOR -> fact.actor();
          case STATUS -> fact.status().name().toLowerCase(Locale.ROOT);
          case PERIOD -> fact.period();
        });
  }

  private static String text(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }
}
