package io.policyfacts.extractor.quantity;

/**
 * The noun phrase that a number counts.
 *
 * @param from its first token
 * @param to token after its head
 * @param unit what is counted
 */
record NounPhrase(int from, int to, Unit unit) {}
