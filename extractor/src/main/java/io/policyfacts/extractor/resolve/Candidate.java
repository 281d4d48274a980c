package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.names.Name;
import org.jspecify.annotations.Nullable;

/** What or who could bear a role of a claim, with what speaks for it. */
final class Candidate {
  private static final int TRAITS = Trait.values().length;

  private final String text;
  private final String kind;
  private final @Nullable Name name;
  private final double[] traits = noTraits();

  /** The places of the traits that hold, a bit each. */
  private long held;

  /**
   * A candidate nothing speaks for yet.
   *
   * @param kind a name's type, or {@code NOUN}
   * @param name the name it is, or null if it is a phrase
   */
  Candidate(String text, String kind, @Nullable Name name) {
    this.text = text;
    this.kind = kind;
    this.name = name;
  }

  String text() {
    return text;
  }

  String kind() {
    return kind;
  }

  @Nullable Name name() {
    return name;
  }

  /** A weight of nothing for each trait. */
  static double[] noTraits() {
    return new double[TRAITS];
  }

  /** How far a trait holds, 0 to 1. */
  double has(Trait trait) {
    return traits[trait.place()];
  }

  /** A trait holds this far, 0 to 1; of several mentions the best counts. */
  void note(Trait trait, double extent) {
    int at = trait.place();
    if (extent > traits[at]) {
      traits[at] = extent;
      held |= 1L << at;
    }
  }

  /** A trait that depends on the role that is asked for holds as far as it does for this one. */
  void renote(Trait trait, double extent) {
    traits[trait.place()] = 0;
    note(trait, extent);
  }

  /** The sum of what the traits that it has are worth; 0 where nothing is. */
  double weigh(double @Nullable [] weights) {
    double sum = 0;
    if (weights == null) {
      return sum;
    }
    for (long rest = held; rest != 0; rest &= rest - 1) {
      int trait = Long.numberOfTrailingZeros(rest);
      sum += weights[trait] * traits[trait];
    }
    return sum;
  }
}
