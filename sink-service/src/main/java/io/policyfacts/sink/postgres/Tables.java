package io.policyfacts.sink.postgres;

import static io.policyfacts.sink.postgres.Column.column;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.DeadLetter;
import io.policyfacts.sink.store.Entry;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of articles and dead letters, column by column. */
final class Tables {
  /** An article with the record it was read from. */
  record Revision(Article article, Entry entry) {}

  /** A withdrawal with the record it was read from. */
  record Withdrawal(String articleId, Entry entry) {}

  /** A dead letter with the record that it is or that reported it. */
  record Letter(DeadLetter letter, Entry entry) {}

  static final Table<Revision> ARTICLES =
      new Table<>(
          "articles",
          "id",
          r -> r.article().id(),
          Comparator.<Revision>comparingInt(r -> r.article().revision())
              .thenComparing(Revision::entry, Tables::byTime),
          "(excluded.revision, excluded.recorded_at, excluded.record_offset) > (t.revision,"
              + " coalesce(t.recorded_at, '-infinity'), coalesce(t.record_offset, -1))",
          List.of(
              column("id", "text", r -> r.article().id()),
              column("url", "text", r -> r.article().url()),
              column("title", "text", r -> r.article().title()),
              column("authors", "text[]", r -> r.article().authors()),
              column("publisher", "text", r -> r.article().publisher()),
              column("published_at", "text", r -> r.article().publishedAt()),
              column("published_on", "date", r -> Days.first(r.article().publishedAt())),
              column("modified_at", "text", r -> r.article().modifiedAt()),
              column("fetched_at", "timestamptz", r -> r.article().fetchedAt()),
              column("language", "text", r -> r.article().language()),
              column("text", "text", r -> r.article().text()),
              column("content_hash", "text", r -> r.article().contentHash()),
              column("revision", "integer", r -> r.article().revision()),
              column("source", "text", r -> r.article().source()),
              column("duplicate_of", "text", r -> r.article().duplicateOf()),
              column("recorded_at", "timestamptz", r -> r.entry().at()),
              column("record_offset", "bigint", r -> r.entry().record().offset())));

  static final Table<Withdrawal> WITHDRAWALS =
      new Table<>(
          "articles",
          "id",
          Withdrawal::articleId,
          Comparator.comparing(Withdrawal::entry, Tables::byTime),
          "(excluded.withdrawn_at, excluded.withdrawn_offset)"
              + " > (coalesce(t.withdrawn_at, '-infinity'), coalesce(t.withdrawn_offset, -1))",
          List.of(
              column("id", "text", Withdrawal::articleId),
              column("withdrawn_at", "timestamptz", w -> w.entry().at()),
              column("withdrawn_offset", "bigint", w -> w.entry().record().offset())));

  static final Table<Letter> LETTERS =
      new Table<>(
          "dead_letters",
          "id",
          Letters::id,
          Comparator.comparing(Letter::entry, Tables::byTime),
          "",
          List.of(
              column("id", "text", Letters::id),
              column("service", "text", l -> Letters.clean(l.letter().service())),
              column("version", "text", l -> Letters.clean(l.letter().version())),
              column("topic", "text", l -> Letters.clean(l.letter().topic())),
              column("record_partition", "integer", l -> l.letter().partition()),
              column("record_offset", "bigint", l -> l.letter().offset()),
              column("article_id", "text", Letters::articleId),
              column("exception", "text", l -> Letters.clean(l.letter().exception())),
              column("message", "text", l -> Letters.clean(l.letter().message())),
              column("key", "bytea", l -> bytes(l.letter().key())),
              column("value", "bytea", l -> bytes(l.letter().value())),
              column("headers", "jsonb", Letters::headers),
              column("recorded_at", "timestamptz", Letters::recordedAt),
              column("failed_at", "timestamptz", l -> l.entry().at())));

  private Tables() {}

  private static int byTime(Entry a, Entry b) {
    int byTime = a.at().compareTo(b.at());
    return byTime != 0 ? byTime : Long.compare(a.record().offset(), b.record().offset());
  }

  private static @Nullable String bytes(byte @Nullable [] value) {
    return value == null ? null : Literals.bytes(value);
  }
}
