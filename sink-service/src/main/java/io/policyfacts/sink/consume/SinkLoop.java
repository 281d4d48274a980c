package io.policyfacts.sink.consume;

import io.policyfacts.sink.store.Batch;
import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FencedException;
import io.policyfacts.sink.store.GapException;
import io.policyfacts.sink.store.StoreUnavailableException;
import io.policyfacts.sink.store.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls and stores on one thread. A batch that the store cannot take now is kept, nothing more is
 * read, and the instance stays in its group; a batch that the fence refuses is forgotten, and the
 * instance joins its group anew.
 */
final class SinkLoop {
  private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSE = Duration.ofSeconds(4);
  private static final Duration FENCE_WINDOW = Duration.ofMinutes(1);
  private static final int MOST_FENCED = 5;

  private final Consumer<byte[], byte[]> consumer;
  private final FactStore store;
  private final Clock clock;
  private final SinkMetrics metrics;
  private final LetterLimit limit;
  private final TopicWatch watch;
  private final Ownership ownership;
  private final Claims claims;
  private final Intake intake;
  private final Backoff backoff;
  private final Deque<Instant> fences = new ArrayDeque<>();
  private Batch pending = new Batch(List.of(), Map.of());
  private Instant committed = Instant.EPOCH;
  private volatile String problem = "starting";
  private volatile boolean stopping;

  /** What the loop works with. */
  record Parts(
      Consumer<byte[], byte[]> consumer,
      FactStore store,
      TopicWatch watch,
      SinkMetrics metrics,
      LetterLimit limit,
      Clock clock) {}

  SinkLoop(Parts parts, String owner, boolean acceptGap) {
    consumer = parts.consumer();
    store = parts.store();
    clock = parts.clock();
    metrics = parts.metrics();
    limit = parts.limit();
    watch = parts.watch();
    ownership = new Ownership(consumer, this::forget);
    claims = new Claims(consumer, store, watch, owner, acceptGap);
    intake = new Intake(ownership);
    backoff = new Backoff(clock);
  }

  /** What keeps it from storing, or an empty text. */
  String problem() {
    return problem;
  }

  /** Makes {@link #run()} return soon; may be called by any thread. */
  void stop() {
    stopping = true;
    consumer.wakeup();
  }

  /**
   * Runs until it is stopped.
   *
   * @throws GapException if records are missing
   * @throws RuntimeException what else cannot be waited out
   */
  void run() {
    try {
      consumer.subscribe(Broker.NAMES, ownership);
      while (!stopping) {
        turn();
      }
    } catch (WakeupException e) {
      // told to stop
    } catch (OffsetOutOfRangeException e) {
      String gone =
          "records that are due are gone, the topic was recreated or retention was faster: ";
      throw new GapException(gone + e.offsetOutOfRangePartitions(), e);
    } finally {
      reportOffsets(Duration.ZERO);
      consumer.close(CloseOptions.timeout(CLOSE));
    }
  }

  private void turn() {
    watch.turn();
    if (backoff.remaining().toMillis() > 0) {
      stayInGroup();
      return;
    }
    try {
      work();
      recovered();
    } catch (FencedException e) {
      fenced(e);
    } catch (StoreUnavailableException e) {
      failed(e);
    } catch (RetriableException | AuthenticationException | AuthorizationException e) {
      failed(e);
    }
  }

  private void work() throws FencedException, StoreUnavailableException {
    if (!ownership.unclaimed().isEmpty()) {
      ownership.claimed(claims.take(ownership.unclaimed()));
    }
    storePending();
    ownership.resume();
    pending = intake.batch(consumer.poll(POLL));
    storePending();
    metrics.stopped(ownership.stopped());
    reportOffsets(Duration.ofSeconds(1));
  }

  private void storePending() throws FencedException, StoreUnavailableException {
    if (pending.isEmpty()) {
      return;
    }
    metrics.waitingSince(pending.entries().get(0).record().timestamp());
    long start = System.nanoTime();
    Stored stored = store.store(pending, limit.left());
    metrics.stored(pending, stored, Duration.ofNanos(System.nanoTime() - start));
    stored.letters().forEach(l -> LOG.warn("dead letter: {}", l.failure()));
    limit.add(stored.letters().size());
    ownership.stored(pending.moves());
    pending = new Batch(List.of(), Map.of());
    if (caughtUp()) {
      metrics.waitingSince(0);
    }
  }

  private boolean caughtUp() {
    return ownership.claimed().stream().allMatch(p -> consumer.currentLag(p).orElse(0) == 0);
  }

  private void stayInGroup() {
    ownership.rest();
    Duration wait = backoff.remaining();
    consumer.poll(wait.isNegative() ? Duration.ZERO : wait.compareTo(POLL) < 0 ? wait : POLL);
  }

  private void recovered() {
    if (backoff.waited()) {
      LOG.info("stores again");
    }
    backoff.succeeded();
    String seen = ownership.problem();
    problem = seen.isEmpty() ? watch.problem() : seen;
  }

  /** The environment's fault: tried again later. */
  private void failed(Exception e) {
    String said = String.valueOf(e.getMessage());
    if (!said.equals(problem)) {
      LOG.warn("{}; it is tried again until that is mended", said);
    }
    problem = said;
    metrics.failed();
    backoff.failed();
  }

  private void fenced(FencedException e) {
    metrics.fenced();
    LOG.warn("{}: leaves the group and joins it anew", e.getMessage());
    Instant now = clock.instant();
    fences.addLast(now);
    fences.removeIf(at -> at.isBefore(now.minus(FENCE_WINDOW)));
    if (fences.size() > MOST_FENCED) {
      throw new IllegalStateException(
          "another sink writes to this database and takes over again and again ("
              + e.getMessage()
              + "): all sinks of a database must have the same SINK_GROUP");
    }
    consumer.unsubscribe();
    consumer.subscribe(Broker.NAMES, ownership);
  }

  private void forget(Collection<TopicPartition> partitions) {
    pending = pending.without(partitions);
  }

  /** Kafka's committed offsets are for tools that show lag; nothing here reads them. */
  private void reportOffsets(Duration period) {
    Instant now = clock.instant();
    if (Duration.between(committed, now).compareTo(period) >= 0) {
      committed = now;
      try {
        consumer.commitAsync(ownership.positions(), (offsets, e) -> {});
      } catch (KafkaException e) {
        LOG.debug("offsets for lag tools were not taken", e);
      }
    }
  }
}
