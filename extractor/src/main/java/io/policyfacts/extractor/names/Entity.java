package io.policyfacts.extractor.names;

import org.jspecify.annotations.Nullable;

/**
 * What bears one or more names in a text.
 *
 * @param index its number, from 0, in the order of first mentions
 * @param text its fullest name
 * @param type what it is
 * @param country ISO 3166-1 code, or null if unknown
 * @param known whether a lexicon has one of its names
 * @param mentions how often it is named
 * @param weight how much the text is about it: mentions at the beginning weigh more
 */
public record Entity(
    int index,
    String text,
    Name.Type type,
    @Nullable String country,
    boolean known,
    int mentions,
    int weight) {}
