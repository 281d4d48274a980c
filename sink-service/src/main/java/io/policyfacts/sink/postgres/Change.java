package io.policyfacts.sink.postgres;

import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Quantity;
import io.policyfacts.contracts.UsdAmount;
import io.policyfacts.sink.store.Entry;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change of a fact with the record it was read from. */
record Change(FactChange change, Fact fact, Entry entry) {
  static Change of(FactChange change, Entry entry) {
    return new Change(change, change.fact(), entry);
  }

  String historyId() {
    return fact.id() + ' ' + change.seq();
  }

  /** A value of the retraction, absent of any other change. */
  @Nullable Object ofRetraction(Function<Change, @Nullable Object> value) {
    return change.change() == FactChange.Change.RETRACTED ? value.apply(this) : null;
  }

  Instant at() {
    return entry.at();
  }

  /** A value of the amount, absent of a milestone. */
  @Nullable Object ofQuantity(Function<Quantity, @Nullable Object> value) {
    return fact.quantity() == null ? null : value.apply(fact.quantity());
  }

  /** A value of the amount in US dollars, where there is one. */
  @Nullable Object ofUsd(Function<UsdAmount, @Nullable Object> value) {
    return fact.usd() == null ? null : value.apply(fact.usd());
  }

  /** A value of the period, where there is one. */
  @Nullable Object ofPeriod(Function<Period, @Nullable Object> value) {
    return fact.period() == null ? null : value.apply(fact.period());
  }
}
