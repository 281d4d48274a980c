package io.policyfacts.benchmarks;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.FactChange.Cause;
import io.policyfacts.contracts.FactChange.Change;
import io.policyfacts.contracts.Hashes;
import io.policyfacts.contracts.Json;
import io.policyfacts.contracts.Topics;
import io.policyfacts.extractor.Extractor;
import io.policyfacts.extractor.FactExtractor;
import io.policyfacts.sink.store.Content;
import io.policyfacts.sink.store.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Changes of facts that were read in the project's own articles. */
public final class FactChanges {
  private static final int CHARACTERS = 400_000;

  private FactChanges() {}

  /** So many assertions. */
  public static List<FactChange> asserted(int count) {
    Extractor extractor = FactExtractor.standard();
    List<FactChange> changes = new ArrayList<>();
    List<Article> articles = OwnArticles.varied(CHARACTERS);
    for (int copy = 0; changes.size() < count; copy++) {
      for (Article article : articles) {
        for (Fact fact : extractor.extract(copy(article, copy))) {
          changes.add(change(Change.ASSERTED, null, fact.withSeq(1)));
        }
      }
    }
    return changes.subList(0, count);
  }

  /** A later change of each. */
  public static List<FactChange> revised(List<FactChange> asserted) {
    return asserted.stream()
        .map(c -> change(Change.REVISED, c.fact(), c.fact().withSeq(2)))
        .toList();
  }

  /** Changes as records that were read from an offset on. */
  public static List<Entry> entries(List<FactChange> changes, long from) {
    List<Entry> entries = new ArrayList<>();
    for (FactChange change : changes) {
      entries.add(new Entry(record(change, from + entries.size()), new Content.Changed(change)));
    }
    return entries;
  }

  private static FactChange change(Change change, @Nullable Fact before, Fact after) {
    Cause cause = before == null ? Cause.PUBLISHED : Cause.REPLAYED;
    return new FactChange(change, cause, after.seq(), before, after, null, null, null);
  }

  /** The same article under another id. */
  public static Article copy(Article article, int copy) {
    return Article.builder(Hashes.articleId(copy + article.id()), article.text())
        .title(article.title())
        .publishedAt(article.publishedAt())
        .language(article.language())
        .build();
  }

  private static ConsumerRecord<byte[], byte[]> record(FactChange change, long offset) {
    byte[] key = change.fact().id().getBytes(StandardCharsets.UTF_8);
    byte[] value = Json.write(change);
    return new ConsumerRecord<>(
        Topics.FACT_CHANGES.name(),
        0,
        offset,
        offset,
        TimestampType.CREATE_TIME,
        key.length,
        value.length,
        key,
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
