package io.policyfacts.sink.consume;

import io.policyfacts.contracts.EventHeaders;
import io.policyfacts.runtime.ArticleWork;
import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FencedException;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Move;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The batch on its way into the store, kept until the store has it or its partitions are lost. */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Batch NOTHING = new Batch(List.of(), Map.of());

  private final FactStore store;
  private final LetterLimit limit;
  private final SinkMetrics metrics;
  private Batch pending = NOTHING;

  Delivery(FactStore store, LetterLimit limit, SinkMetrics metrics) {
    this.store = store;
    this.limit = limit;
    this.metrics = metrics;
  }

  /** Takes a batch on; the one before must have been delivered. */
  void take(Batch batch) {
    pending = batch;
  }

  /** Drops what belongs to others from now on. */
  void forget(Collection<TopicPartition> partitions) {
    pending = pending.without(partitions);
  }

  /** Stores what is pending; returns how far its partitions have moved, empty if nothing was. */
  Map<TopicPartition, Move> deliver() throws FencedException, StoreUnavailableException {
    if (pending.isEmpty()) {
      return Map.of();
    }
    metrics.waitingSince(pending.entries().get(0).record().timestamp());
    List<ArticleWork> traced = traced(pending);
    long start = System.nanoTime();
    Stored stored = store.store(pending, limit);
    metrics.stored(pending, stored, Duration.ofNanos(System.nanoTime() - start));
    traced.forEach(ArticleWork::end);
    stored.letters().forEach(l -> LOG.warn("dead letter: {}", l.failure()));
    Map<TopicPartition, Move> moves = pending.moves();
    pending = NOTHING;
    return moves;
  }

  /** What is not stored is never ended, and so not told. */
  private static List<ArticleWork> traced(Batch batch) {
    List<ArticleWork> traced = new ArrayList<>();
    Instant now = Clock.systemUTC().instant();
    for (Entry entry : batch.entries()) {
      Headers headers = entry.record().headers();
      String trace = EventHeaders.text(headers, ArticleWork.TRACEPARENT);
      String article = EventHeaders.text(headers, EventHeaders.SUBJECT);
      if (trace != null && article != null) {
        traced.add(ArticleWork.since(now, "store", article, trace));
      }
    }
    return traced;
  }
}
