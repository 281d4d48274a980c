package io.policyfacts.sink.store;

import io.policyfacts.contracts.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the store with what its article says.
 *
 * @param fact the fact
 * @param changedAt timestamp of the record that brought it into this state
 * @param language BCP 47 tag of the article, where known
 * @param source configured source that found the article, where known
 */
public record StoredFact(
    Fact fact, Instant changedAt, @Nullable String language, @Nullable String source) {}
