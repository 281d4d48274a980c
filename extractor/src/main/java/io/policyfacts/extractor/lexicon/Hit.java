package io.policyfacts.extractor.lexicon;

/**
 * A phrase of the lexicon where it stands in a text.
 *
 * @param from its first token
 * @param to token after its last
 * @param sense what it means there, one of perhaps several
 */
public record Hit(int from, int to, Sense sense) {}
