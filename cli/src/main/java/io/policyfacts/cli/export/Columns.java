package io.policyfacts.cli.export;

import io.policyfacts.cli.export.Column.Kind;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.UsdAmount;
import io.policyfacts.sink.store.StoredFact;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an export. */
final class Columns {
  /** All of them, in order. */
  static final List<Column> ALL =
      List.of(
          text("id", Fact::id),
          integer("seq", Fact::seq),
          text("country", Fact::country),
          texts("countries", Fact::countries),
          text("metric", Fact::metric),
          text("subject", Fact::subject),
          text("subject_key", Fact::subjectKey),
          text("actor", Fact::actor),
          text("comparison", f -> word(f.comparison())),
          decimal("min_value", of(Fact::quantity, Quantity::min)),
          decimal("max_value", of(Fact::quantity, Quantity::max)),
          text("unit", of(Fact::quantity, Quantity::unit)),
          decimal("usd_min", of(Fact::usd, UsdAmount::min)),
          decimal("usd_max", of(Fact::usd, UsdAmount::max)),
          text("usd_basis", of(Fact::usd, usd -> word(usd.basis()))),
          decimal("usd_rate", of(Fact::usd, UsdAmount::rate)),
          text("usd_month", of(Fact::usd, UsdAmount::month)),
          text("event", Fact::event),
          text("item", Fact::item),
          text("measure", Fact::measure),
          text("share_of", Fact::of),
          text("compared_to", Fact::comparedTo),
          text("part_of", Fact::partOf),
          text("stage", f -> word(f.stage())),
          text("status", f -> word(f.status())),
          text("period_from", of(Fact::period, Period::from)),
          text("period_to", of(Fact::period, Period::to)),
          text("attribution", Fact::attribution),
          text("quote", f -> f.evidence().quote()),
          integer("quote_start", f -> f.evidence().start()),
          integer("quote_end", f -> f.evidence().end()),
          text("sentence", f -> f.evidence().sentence().text()),
          integer("sentence_start", f -> f.evidence().sentence().start()),
          integer("sentence_end", f -> f.evidence().sentence().end()),
          texts("checks", Fact::checks),
          text("rule", Fact::rule),
          text("extractor_version", Fact::extractorVersion),
          text("duplicate_of", Fact::duplicateOf),
          text("article_id", f -> f.article().id()),
          integer("article_revision", f -> f.article().revision()),
          text("article_url", f -> f.article().url()),
          text("article_title", f -> f.article().title()),
          text("article_publisher", f -> f.article().publisher()),
          text("article_published_at", f -> word(f.article().publishedAt())),
          new Column("language", Kind.TEXT, StoredFact::language),
          new Column("source", Kind.TEXT, StoredFact::source),
          new Column("changed_at", Kind.TIME, StoredFact::changedAt));

  private Columns() {}

  private static Column text(String name, Function<Fact, @Nullable Object> value) {
    return new Column(name, Kind.TEXT, fact -> value.apply(fact.fact()));
  }

  private static Column texts(String name, Function<Fact, List<String>> value) {
    return new Column(name, Kind.TEXTS, fact -> value.apply(fact.fact()));
  }

  private static Column decimal(String name, Function<Fact, @Nullable Object> value) {
    return new Column(name, Kind.DECIMAL, fact -> value.apply(fact.fact()));
  }

  private static Column integer(String name, Function<Fact, Number> value) {
    return new Column(name, Kind.INTEGER, fact -> value.apply(fact.fact()).longValue());
  }

  private static <T> Function<Fact, @Nullable Object> of(
      Function<Fact, @Nullable T> part, Function<T, @Nullable Object> value) {
    return fact -> {
      T found = part.apply(fact);
      return found == null ? null : value.apply(found);
    };
  }

  /** A value as on the wire. */
  private static @Nullable String word(@Nullable Object value) {
    return value == null ? null : Json.mapper().convertValue(value, String.class);
  }
}
