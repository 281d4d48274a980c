package io.policyfacts.sink.store;

/**
 * A partition taken over.
 *
 * @param epoch the new owner's epoch, higher than any before
 * @param next offset to read on at
 */
public record Claim(long epoch, long next) {}
