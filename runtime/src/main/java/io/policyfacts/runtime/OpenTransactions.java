package io.policyfacts.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts a service's transactions that are open for long, behind which readers wait. */
public final class OpenTransactions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);
  private static final long LONG_MILLIS = 10_000;
  private static final Duration PERIOD = Duration.ofSeconds(15);

  private final Admin admin;
  private final String prefix;
  private final AtomicInteger open = new AtomicInteger();
  private Instant due = Instant.EPOCH;

  /**
   * Registers the gauge.
   *
   * @param prefix begin of the service's transactional ids
   */
  public OpenTransactions(Settings settings, String prefix, MeterRegistry registry) {
    admin = Admin.create(KafkaSettings.client(settings));
    this.prefix = prefix;
    Gauge.builder("policyfacts.transactions.open.long", open, AtomicInteger::get)
        .description("Transactions of the service that are open for more than 10 s")
        .register(registry);
  }

  /** Asks the broker, without waiting, if the last time is a while ago. */
  // The count comes with the answer.
  @SuppressWarnings("FutureReturnValueIgnored")
  public void turn(Instant now) {
    if (now.isBefore(due)) {
      return;
    }
    due = now.plus(PERIOD);
    ListTransactionsOptions longOpen = new ListTransactionsOptions().filterOnDuration(LONG_MILLIS);
    admin.listTransactions(longOpen).all().whenComplete(this::count);
  }

  private void count(Collection<TransactionListing> found, @Nullable Throwable failure) {
    if (failure == null) {
      open.set((int) found.stream().filter(this::isOpen).count());
    } else {
      LOG.debug("open transactions were not told", failure);
    }
  }

  private boolean isOpen(TransactionListing transaction) {
    return transaction.state() == TransactionState.ONGOING
        && transaction.transactionalId().startsWith(prefix);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
