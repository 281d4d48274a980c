package io.policyfacts.extractor.resolve;

import org.jspecify.annotations.Nullable;

/**
 * Who bears the roles of a claim.
 *
 * @param subject what it is about, or null if nobody knows
 * @param actor who does it, or null if nobody knows
 */
record Bearers(@Nullable Bearer subject, @Nullable Bearer actor) {}
