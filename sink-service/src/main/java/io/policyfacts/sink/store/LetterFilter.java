package io.policyfacts.sink.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant; what is absent does not matter.
 *
 * @param id begin of the id
 * @param state what became of it
 * @param topic part of the name of the topic that the record was read from
 * @param cause part of the kind of failure and its message, in any case
 * @param since earliest time of the failure
 * @param until time that it was before
 * @param most most letters
 */
public record LetterFilter(
    @Nullable String id,
    FiledLetter.@Nullable State state,
    @Nullable String topic,
    @Nullable String cause,
    @Nullable Instant since,
    @Nullable Instant until,
    int most) {}
