package io.policyfacts.streams;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.policyfacts.contracts.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger remembers of an article.
 *
 * @param revision latest revision entered; 0 if none was
 * @param extractorVersion version of the extractor that read it last; absent if none was entered
 * @param seq place of the last change in the history of the article's facts; 0 before the first
 * @param withdrawn whether that revision was withdrawn
 * @param facts the public facts, each as it was published last
 */
record LedgerEntry(
    int revision,
    @Nullable String extractorVersion,
    long seq,
    boolean withdrawn,
    List<Fact> facts) {

  /** Of an article that the ledger has never seen. */
  static final LedgerEntry NONE = new LedgerEntry(0, null, 0, false, List.of());

  LedgerEntry {
    facts = facts == null ? List.of() : List.copyOf(facts);
  }

  @JsonIgnore
  boolean isNone() {
    return revision == 0;
  }

  /** Whether a revision comes too late: older than the one entered, or not newer than withdrawn. */
  boolean outranks(int otherRevision) {
    return withdrawn ? otherRevision <= revision : otherRevision < revision;
  }
}
