package io.policyfacts.sink.consume;

import io.policyfacts.sink.store.FactStore;
import io.policyfacts.sink.store.FencedException;
import io.policyfacts.sink.store.GapException;
import io.policyfacts.sink.store.LetterLimit;
import io.policyfacts.sink.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
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

  private final Consumer<byte[], byte[]> consumer;
  private final SinkMetrics metrics;
  private final TopicWatch watch;
  private final Delivery delivery;
  private final Ownership ownership;
  private final Claims claims;
  private final Intake intake;
  private final OffsetReport report;
  private final Backoff backoff;
  private final Fences fences;
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
    metrics = parts.metrics();
    watch = parts.watch();
    delivery = new Delivery(parts.store(), parts.limit(), metrics);
    ownership = new Ownership(consumer, delivery::forget);
    claims = new Claims(consumer, parts.store(), watch, owner, acceptGap);
    intake = new Intake(ownership);
    report = new OffsetReport(consumer, ownership, parts.clock());
    backoff = new Backoff(parts.clock());
    fences = new Fences(parts.clock());
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
      report.report();
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
    deliver();
    ownership.resume();
    delivery.take(intake.batch(consumer.poll(POLL)));
    deliver();
    metrics.stopped(ownership.stopped());
    report.turn();
  }

  private void deliver() throws FencedException, StoreUnavailableException {
    ownership.stored(delivery.deliver());
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
    fences.met(e);
    consumer.unsubscribe();
    consumer.subscribe(Broker.NAMES, ownership);
  }
}
