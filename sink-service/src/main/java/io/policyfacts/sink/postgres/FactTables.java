package io.policyfacts.sink.postgres;

import static io.policyfacts.sink.postgres.Column.column;

import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.UsdAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of facts and of their history, column by column. */
final class FactTables {
  private static final Comparator<Change> BY_SEQ = Comparator.comparingLong(c -> c.change().seq());

  static final Table<Change> FACTS =
      new Table<>(
          "facts",
          "id",
          c -> c.fact().id(),
          BY_SEQ,
          "excluded.seq > t.seq",
          List.of(
              column("id", "text", c -> c.fact().id()),
              column("seq", "bigint", c -> c.change().seq()),
              column("article_id", "text", c -> c.fact().article().id()),
              column("article_revision", "integer", c -> c.fact().article().revision()),
              column("article_url", "text", c -> c.fact().article().url()),
              column("article_title", "text", c -> c.fact().article().title()),
              column("article_publisher", "text", c -> c.fact().article().publisher()),
              column("article_published_at", "text", c -> c.fact().article().publishedAt()),
              column(
                  "article_published_on",
                  "date",
                  c -> Days.first(c.fact().article().publishedAt())),
              column("metric", "text", c -> c.fact().metric()),
              column("comparison", "text", c -> c.fact().comparison().symbol()),
              column("min_value", "numeric", c -> c.ofQuantity(Quantity::min)),
              column("max_value", "numeric", c -> c.ofQuantity(Quantity::max)),
              column("unit", "text", c -> c.ofQuantity(Quantity::unit)),
              column("usd_min", "numeric", c -> c.ofUsd(UsdAmount::min)),
              column("usd_max", "numeric", c -> c.ofUsd(UsdAmount::max)),
              column("usd_basis", "text", c -> c.ofUsd(usd -> name(usd.basis()))),
              column("usd_rate", "numeric", c -> c.ofUsd(UsdAmount::rate)),
              column("usd_month", "text", c -> c.ofUsd(UsdAmount::month)),
              column("event", "text", c -> c.fact().event()),
              column("country", "text", c -> c.fact().country()),
              column("countries", "text[]", c -> c.fact().countries()),
              column("subject", "text", c -> c.fact().subject()),
              column("subject_key", "text", c -> c.fact().subjectKey()),
              column("actor", "text", c -> c.fact().actor()),
              column("status", "text", c -> name(c.fact().status())),
              column("period_from", "text", c -> c.ofPeriod(Period::from)),
              column("period_to", "text", c -> c.ofPeriod(Period::to)),
              column("period_start", "date", c -> c.ofPeriod(p -> Days.first(p.from()))),
              column("period_end", "date", c -> c.ofPeriod(p -> Days.last(p.to()))),
              column("item", "text", c -> c.fact().item()),
              column("measure", "text", c -> c.fact().measure()),
              column("share_of", "text", c -> c.fact().of()),
              column("compared_to", "text", c -> c.fact().comparedTo()),
              column("part_of", "text", c -> c.fact().partOf()),
              column("attribution", "text", c -> c.fact().attribution()),
              column("stage", "text", c -> name(c.fact().stage())),
              column("quote", "text", c -> c.fact().evidence().quote()),
              column("quote_start", "integer", c -> c.fact().evidence().start()),
              column("quote_end", "integer", c -> c.fact().evidence().end()),
              column("sentence", "text", c -> c.fact().evidence().sentence().text()),
              column("sentence_start", "integer", c -> c.fact().evidence().sentence().start()),
              column("sentence_end", "integer", c -> c.fact().evidence().sentence().end()),
              column("mentions", "jsonb", c -> Json.line(c.fact().mentions())),
              column("restatements", "jsonb", c -> Json.line(c.fact().restatements())),
              column("checks", "text[]", c -> c.fact().checks()),
              column("rule", "text", c -> c.fact().rule()),
              column("extractor_version", "text", c -> c.fact().extractorVersion()),
              column("duplicate_of", "text", c -> c.fact().duplicateOf()),
              column("change", "text", c -> name(c.change().change())),
              column("cause", "text", c -> cause(c.change())),
              column("changed_at", "timestamptz", Change::at),
              column("retracted_at", "timestamptz", c -> c.ofRetraction(Change::at)),
              column("retracted_because", "text", c -> c.ofRetraction(r -> cause(r.change()))),
              column("replaced_by", "text", c -> c.change().replacedBy()),
              column("run", "text", c -> c.change().run())));

  static final Table<Change> HISTORY =
      new Table<>(
          "fact_history",
          "fact_id, seq",
          Change::historyId,
          BY_SEQ,
          "",
          List.of(
              column("fact_id", "text", c -> c.fact().id()),
              column("seq", "bigint", c -> c.change().seq()),
              column("article_id", "text", c -> c.fact().article().id()),
              column("article_revision", "integer", c -> c.fact().article().revision()),
              column("extractor_version", "text", c -> c.fact().extractorVersion()),
              column("change", "text", c -> name(c.change().change())),
              column("cause", "text", c -> cause(c.change())),
              column("changed_at", "timestamptz", Change::at),
              column("before", "json", c -> json(c.change().before())),
              column("after", "json", c -> json(c.change().after())),
              column("replaced_by", "text", c -> c.change().replacedBy()),
              column("replaces", "text", c -> c.change().replaces()),
              column("run", "text", c -> c.change().run()),
              column("record_partition", "integer", c -> c.entry().record().partition()),
              column("record_offset", "bigint", c -> c.entry().record().offset())));

  private FactTables() {}

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.line(value);
  }

  private static String cause(FactChange change) {
    return change.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An enum constant as on the wire. */
  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }
}
