package io.policyfacts.extractor.corpus;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the corpus writes it, fields separated by bars: metric with amount (or event), status,
 * period, country, subject, then fields by name. A field that is {@code *} or left out is not
 * looked at, {@code -} is an absent one, a slash separates what is equally right. A question mark
 * before the metric marks a fact that may be there or not.
 */
final class FactNotation {
  private static final String ANY = "*";
  private static final Pattern BAR = Pattern.compile(" \\| ");
  private static final Pattern OR = Pattern.compile(" / ");
  private static final Pattern ARTICLE = Pattern.compile("^the ", Pattern.CASE_INSENSITIVE);
  private static final List<String> FIELDS = List.of("status", "period", "country", "subject");

  private final boolean optional;
  private final String claim;
  private final List<Field> fields;

  /** A field's name and what it should be. */
  private record Field(String name, String expected) {}

  private FactNotation(boolean optional, String claim, List<Field> fields) {
    this.optional = optional;
    this.claim = claim;
    this.fields = fields;
  }

  static FactNotation parse(String expected) {
    List<String> parts = BAR.splitAsStream(expected).toList();
    boolean optional = parts.get(0).startsWith("? ");
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      int equals = parts.get(i).indexOf('=');
      boolean named = equals > 0;
      String name = named ? parts.get(i).substring(0, equals) : FIELDS.get(i - 1);
      String value = named ? parts.get(i).substring(equals + 1) : parts.get(i);
      if (!value.equals(ANY)) {
        fields.add(new Field(name, value));
      }
    }
    return new FactNotation(
        optional, claim(optional ? parts.get(0).substring(2) : parts.get(0)), fields);
  }

  /** The metric with its amount in the form in which it is compared. */
  private static String claim(String text) {
    int space = text.indexOf(' ');
    String metric = text.substring(0, space);
    String rest = text.substring(space + 1);
    boolean free = metric.equals(Fact.MILESTONE) || rest.equals(ANY);
    return metric + " " + (free ? rest : Notation.parse(rest).toString());
  }

  boolean optional() {
    return optional;
  }

  /** What the row says, in the form in which it is compared. */
  String wanted() {
    return claim + shown(fields, Field::expected);
  }

  /** A fact in the same form, with the fields that this row looks at. */
  String of(Fact fact) {
    return claim(fact) + shown(fields, field -> found(field, fact));
  }

  private static String shown(
      List<Field> fields, java.util.function.Function<Field, String> value) {
    return fields.stream()
        .map(f -> " | " + f.name() + "=" + value.apply(f))
        .collect(Collectors.joining());
  }

  private String claim(Fact fact) {
    boolean any = claim.equals(fact.metric() + " " + ANY);
    return any ? claim : plain(fact);
  }

  /** A fact's metric with its amount or event. */
  static String plain(Fact fact) {
    Quantity quantity = fact.quantity();
    return fact.metric() + " " + (quantity == null ? fact.event() : amount(fact, quantity));
  }

  private static Notation amount(Fact fact, Quantity quantity) {
    boolean range = fact.comparison() == Comparison.RANGE;
    BigDecimal min = quantity.min();
    BigDecimal max = quantity.max();
    String symbol = fact.comparison().symbol();
    return new Notation(
        range || symbol.equals("=") ? "" : symbol,
        min != null ? min : Objects.requireNonNull(max),
        range ? max : null,
        quantity.unit(),
        null);
  }

  /** The fact's value of a field, or the expectation itself where the value is one of its forms. */
  private static String found(Field field, Fact fact) {
    String actual = value(field.name(), fact);
    for (String form : OR.splitAsStream(field.expected()).toList()) {
      if (bare(form).equalsIgnoreCase(bare(actual))) {
        return field.expected();
      }
    }
    return actual;
  }

  private static String bare(String name) {
    return ARTICLE.matcher(name).replaceFirst("");
  }

  private static String value(String field, Fact fact) {
    return switch (field) {
      case "status" -> fact.status().name().toLowerCase(java.util.Locale.ROOT);
      case "period" -> period(fact.period());
      case "country" -> orNone(fact.country());
      case "countries" -> joined(fact.countries());
      case "subject" -> orNone(fact.subject());
      case "actor" -> orNone(fact.actor());
      case "item" -> orNone(fact.item());
      case "measure" -> orNone(fact.measure());
      case "of" -> orNone(fact.of());
      case "comparedTo" -> orNone(fact.comparedTo());
      case "attribution" -> orNone(fact.attribution());
      case "stage" ->
          fact.stage() == null ? "-" : fact.stage().name().toLowerCase(java.util.Locale.ROOT);
      case "partOf" -> fact.partOf() == null ? "no" : "yes";
      case "quote" -> fact.evidence().quote();
      case "mentions" -> String.valueOf(fact.mentions().size());
      case "restated" -> joined(fact.restatements().stream().map(r -> r.quote()).toList());
      case "usd" ->
          fact.usd() == null ? "-" : fact.usd().basis().name().toLowerCase(java.util.Locale.ROOT);
      default -> throw new IllegalArgumentException("no field \"" + field + "\" in the corpus");
    };
  }

  private static String orNone(@Nullable String value) {
    return value == null ? Notation.NOTHING : value;
  }

  private static String joined(List<String> values) {
    return values.isEmpty() ? Notation.NOTHING : String.join(", ", values);
  }

  /** {@code 2024}, {@code 2024..2026}, {@code ..2027}, {@code 2026..}. */
  private static String period(@Nullable Period period) {
    if (period == null) {
      return Notation.NOTHING;
    }
    String from = period.from() == null ? "" : period.from();
    String to = period.to() == null ? "" : period.to();
    return from.equals(to) ? from : from + ".." + to;
  }
}
