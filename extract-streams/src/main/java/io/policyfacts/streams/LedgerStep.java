package io.policyfacts.streams;

import io.policyfacts.contracts.FactChange;
import java.util.List;

/**
 * What an extraction does to the ledger.
 *
 * @param entry what is remembered from now on
 * @param changes what changes in public, all with the same {@code seq}: retractions first, then
 *     assertions and revisions in the order of their evidence
 */
record LedgerStep(LedgerEntry entry, List<FactChange> changes) {
  LedgerStep {
    changes = List.copyOf(changes);
  }

  static LedgerStep nothing(LedgerEntry known) {
    return new LedgerStep(known, List.of());
  }
}
