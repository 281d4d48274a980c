package io.policyfacts.sink;

import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.Claim;
import io.policyfacts.sink.store.Content;
import io.policyfacts.sink.store.Entry;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FencedException;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.Log;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.Stored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** A store that notes, when a batch's rows are visible, how old the articles behind them are. */
final class MeasuredStore implements FactStore {
  private static final long LOOK_NANOS = 2_000_000;
  private static final long SETTLED_MILLIS = 10_000;

  private final FactStore store;
  private final List<Long> ages = new ArrayList<>();
  private final Set<String> articles = new HashSet<>();
  private long last;

  MeasuredStore(FactStore store) {
    this.store = store;
  }

  /** Forgets what was measured. */
  synchronized void begin() {
    ages.clear();
    articles.clear();
  }

  /** Waits until so many articles have come with their facts, or no row has come for a while. */
  void awaitArticles(int count) {
    while (seen() < count && !settled()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private synchronized int seen() {
    return articles.size();
  }

  /** Whether rows have come, and none for ten seconds: some articles have no facts at all. */
  synchronized boolean settled() {
    return !ages.isEmpty() && System.currentTimeMillis() - last > SETTLED_MILLIS;
  }

  /** When the last rows came, in milliseconds since 1970. */
  synchronized long last() {
    return last;
  }

  synchronized int measured() {
    return ages.size();
  }

  /** Milliseconds that so many per cent of the facts did not exceed. */
  synchronized long percentile(int percent) {
    List<Long> sorted = new ArrayList<>(ages);
    Collections.sort(sorted);
    int index = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
    return sorted.isEmpty() ? -1 : sorted.get(Math.max(0, index));
  }

  @Override
  public Stored store(Batch batch, LetterLimit limit)
      throws FencedException, StoreUnavailableException {
    Stored stored = store.store(batch, limit);
    note(batch, System.currentTimeMillis());
    return stored;
  }

  private synchronized void note(Batch batch, long now) {
    for (Entry entry : batch.entries()) {
      if (entry.content() instanceof Content.Changed changed) {
        ages.add(now - entry.record().timestamp());
        articles.add(changed.change().fact().article().id());
        last = now;
      }
    }
  }

  @Override
  public Map<TopicPartition, Claim> claim(
      Map<TopicPartition, Log> logs, String owner, boolean acceptGap)
      throws StoreUnavailableException {
    return store.claim(logs, owner, acceptGap);
  }

  @Override
  public void close() {
    store.close();
  }
}
