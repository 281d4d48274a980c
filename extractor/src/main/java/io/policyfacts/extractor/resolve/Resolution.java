package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Fact.Stage;
import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Status;
import org.jspecify.annotations.Nullable;

/**
 * The resolved fields of a claim.
 *
 * @param subject what it is about
 * @param actor who does it
 * @param country whose it is
 * @param status whether it is so
 * @param period the time it is about
 * @param stage how far its money has come
 * @param attribution who says it
 * @param of what a share is a share of
 */
public record Resolution(
    @Nullable String subject,
    @Nullable String actor,
    @Nullable String country,
    Status status,
    @Nullable Period period,
    @Nullable Stage stage,
    @Nullable String attribution,
    @Nullable String of) {
  /** The same fields at another time. */
  public Resolution during(@Nullable Period time) {
    return new Resolution(subject, actor, country, status, time, stage, attribution, of);
  }
}
