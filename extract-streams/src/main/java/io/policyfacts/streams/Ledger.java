package io.policyfacts.streams;

import io.policyfacts.contracts.Extraction;
import io.policyfacts.contracts.Fact;
import io.policyfacts.contracts.FactChange;
import io.policyfacts.contracts.FactChange.Cause;
import io.policyfacts.contracts.FactChange.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The least difference between what is public of an article and what was read in it: a pure
 * function.
 */
final class Ledger {
  private Ledger() {}

  /**
   * Enters an extraction. An older revision changes nothing, nor does the same extraction again;
   * facts that differ only in offsets, revision or extractor version stay as they were published.
   */
  static LedgerStep enter(LedgerEntry known, Extraction read) {
    if (known.outranks(read.article().revision())) {
      return LedgerStep.nothing(known);
    }
    Map<String, Fact> before = byId(known.facts());
    Map<String, Fact> after = byId(read.facts());
    List<Fact> retracted = without(known.facts(), after);
    List<Fact> asserted = without(read.facts(), before);
    Writer writer =
        new Writer(
            cause(known, read), known.seq() + 1, read.run(), Successors.of(retracted, asserted));
    retracted.forEach(writer::retract);
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : after.values()) {
      facts.add(writer.write(before.get(fact.id()), fact));
    }
    return writer.step(known.seq(), read.article().revision(), read.extractorVersion(), facts);
  }

  /**
   * Takes an article out: all its facts are retracted, and only a later revision can assert facts
   * again.
   */
  static LedgerStep withdraw(LedgerEntry known) {
    if (known.isNone() || known.withdrawn()) {
      return LedgerStep.nothing(known);
    }
    Writer writer =
        new Writer(Cause.WITHDRAWN, known.seq() + 1, null, Successors.of(known.facts(), List.of()));
    known.facts().forEach(writer::retract);
    LedgerStep step =
        writer.step(known.seq(), known.revision(), known.extractorVersion(), List.of());
    LedgerEntry entry = step.entry();
    return new LedgerStep(
        new LedgerEntry(entry.revision(), entry.extractorVersion(), entry.seq(), true, List.of()),
        step.changes());
  }

  private static Cause cause(LedgerEntry known, Extraction read) {
    if (known.isNone()) {
      return Cause.PUBLISHED;
    }
    return read.article().revision() > known.revision() ? Cause.CORRECTED : Cause.REPLAYED;
  }

  private static Map<String, Fact> byId(List<Fact> facts) {
    return facts.stream()
        .collect(
            Collectors.toMap(
                Fact::id, Function.identity(), (first, again) -> first, LinkedHashMap::new));
  }

  private static List<Fact> without(List<Fact> facts, Map<String, Fact> others) {
    return facts.stream().filter(f -> !others.containsKey(f.id())).toList();
  }

  /** Collects the changes of one step. */
  private static final class Writer {
    private final Cause cause;
    private final long seq;
    private final @Nullable String run;
    private final Successors successors;
    private final List<FactChange> changes = new ArrayList<>();

    Writer(Cause cause, long seq, @Nullable String run, Successors successors) {
      this.cause = cause;
      this.seq = seq;
      this.run = run;
      this.successors = successors;
    }

    void retract(Fact before) {
      String replacedBy = successors.successor(before.id());
      changes.add(
          new FactChange(Change.RETRACTED, cause, seq, before, null, replacedBy, null, run));
    }

    /** Records how a fact came to be; returns it as it is public from now on. */
    Fact write(@Nullable Fact before, Fact read) {
      if (before != null && FactContent.same(before, read)) {
        return before;
      }
      Fact after = read.withSeq(seq);
      Change change = before == null ? Change.ASSERTED : Change.REVISED;
      String replaces = successors.predecessor(after.id());
      changes.add(new FactChange(change, cause, seq, before, after, null, replaces, run));
      return after;
    }

    LedgerStep step(long lastSeq, int revision, @Nullable String version, List<Fact> facts) {
      long reached = changes.isEmpty() ? lastSeq : seq;
      return new LedgerStep(new LedgerEntry(revision, version, reached, false, facts), changes);
    }
  }
}
