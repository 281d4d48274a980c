package io.policyfacts.streams;

import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.JsonSerde;
import io.policyfacts.contracts.MalformedRecordException;
import io.policyfacts.contracts.Topics;
import io.policyfacts.runtime.ArticleWork;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The ledger stage: each extraction to what it changes in public; the only writer of facts. */
final class LedgerTopology {
  /** Name of the store, and with the application id before it of its changelog. */
  static final String STORE = "ledger";

  private static final String SOURCE = "ledger-extractions";
  private static final String STAGE = "ledger-difference";
  private static final String FACTS = "facts";
  private static final String CHANGES = "fact-changes";

  private LedgerTopology() {}

  /** Adds the stage's source, store, processor and sinks. */
  static void addTo(Topology topology, StageMetrics metrics, Refusals refusals) {
    topology
        .addSource(
            SOURCE,
            new StringDeserializer(),
            new VersionedDeserializer<>(Extraction.class),
            Topics.EXTRACTIONS.name())
        .addProcessor(STAGE, () -> new Stage(metrics, refusals), SOURCE)
        .addStateStore(store(), STAGE);
    addSink(topology, FACTS, Topics.FACTS.name());
    addSink(topology, CHANGES, Topics.FACT_CHANGES.name());
  }

  private static StoreBuilder<KeyValueStore<String, LedgerEntry>> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(STORE), Serdes.String(), JsonSerde.of(LedgerEntry.class));
  }

  private static void addSink(Topology topology, String name, String topic) {
    topology.addSink(
        name, topic, new StringSerializer(), Entered.serializer(), Entered.partitioner(), STAGE);
  }

  /** Enters one extraction; a tombstone withdraws its article. */
  private static final class Stage
      extends ContextualProcessor<String, @Nullable Extraction, String, Entered> {
    private final StageMetrics metrics;
    private final Refusals refusals;

    Stage(StageMetrics metrics, Refusals refusals) {
      this.metrics = metrics;
      this.refusals = refusals;
    }

    @Override
    public void process(Record<String, @Nullable Extraction> read) {
      ArticleWork.run("ledger", read.key(), StageHeaders.trace(read), () -> enter(read));
    }

    private void enter(Record<String, @Nullable Extraction> read) {
      checkKey(read.key(), read.value());
      KeyValueStore<String, LedgerEntry> store = context().getStateStore(STORE);
      LedgerEntry stored = store.get(read.key());
      LedgerEntry known = stored == null ? LedgerEntry.NONE : stored;
      Extraction extraction = read.value();
      LedgerStep step =
          extraction == null ? Ledger.withdraw(known) : Ledger.enter(known, extraction);
      checkRefusals(read, step);
      if (!step.entry().equals(known)) {
        store.put(read.key(), step.entry());
      }
      step.changes().forEach(change -> publish(read, change));
      metrics.changed(step.changes());
    }

    private void checkRefusals(Record<String, ?> read, LedgerStep step) {
      if (refusals.isEmpty()) {
        return;
      }
      StageHeaders headers = new StageHeaders(read);
      for (FactChange change : step.changes()) {
        refusals.check(read.key(), headers.fact(change));
        refusals.check(read.key(), headers.change(change));
      }
    }

    private void publish(Record<String, ?> read, FactChange change) {
      StageHeaders headers = new StageHeaders(read);
      Record<String, ?> keyed = read.withKey(change.fact().id());
      context()
          .forward(
              keyed
                  .withValue(new Entered(read.key(), change.after()))
                  .withHeaders(headers.fact(change)),
              FACTS);
      context()
          .forward(
              keyed.withValue(new Entered(read.key(), change)).withHeaders(headers.change(change)),
              CHANGES);
    }

    private static void checkKey(@Nullable String key, @Nullable Extraction extraction) {
      if (key == null || (extraction != null && !key.equals(extraction.article().id()))) {
        throw new MalformedRecordException("the key " + key + " is not the article's id");
      }
    }
  }
}
