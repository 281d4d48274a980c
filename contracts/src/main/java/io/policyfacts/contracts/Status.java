package io.policyfacts.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a claim is about what is, what is meant to be, or what could be. */
public enum Status {
  /** Has happened, exists, or is in force. */
  @JsonProperty("actual")
  ACTUAL,
  /** Announced, committed or aimed at by whoever does it. */
  @JsonProperty("planned")
  PLANNED,
  /** Possible, proposed, considered, or expected by a third party. */
  @JsonProperty("potential")
  POTENTIAL
}
