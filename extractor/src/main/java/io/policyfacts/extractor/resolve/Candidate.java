package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.names.Name;
import org.jspecify.annotations.Nullable;

/** What or who could bear a role of a claim, with what speaks for it. */
final class Candidate {
  private static final int TRAITS = Trait.values().length;

  private final String text;
  private final String kind;
  private final @Nullable Name name;
  private final double[] traits = new double[TRAITS];

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

  /** How far a trait holds, 0 to 1. */
  @SuppressWarnings("EnumOrdinal") // the place of a trait lives no longer than the candidate
  double has(Trait trait) {
    return traits[trait.ordinal()];
  }

  /** A trait holds this far; of several mentions the best counts. */
  @SuppressWarnings("EnumOrdinal") // the place of a trait lives no longer than the candidate
  void note(Trait trait, double extent) {
    int at = trait.ordinal();
    traits[at] = Math.max(traits[at], extent);
  }
}
