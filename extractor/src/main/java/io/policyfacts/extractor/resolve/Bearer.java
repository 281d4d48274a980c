package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.names.Name;
import org.jspecify.annotations.Nullable;

/**
 * What or who bears a role of a claim.
 *
 * @param text as printed
 * @param name the name it is, or null if it is a common noun
 * @param score how well it fits; 0 and more
 */
record Bearer(String text, @Nullable Name name, double score) {
  /** The country of the name, or null. */
  @Nullable String country() {
    return name == null ? null : name.country();
  }
}
