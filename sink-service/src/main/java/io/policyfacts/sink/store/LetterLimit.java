package io.policyfacts.sink.store;

import java.time.Duration;

/**
 * How many records may become dead letters of this service before a person has to look.
 *
 * @param most open dead letters, those of all instances together, that were filed in the window
 * @param window length of time that ends now
 */
public record LetterLimit(long most, Duration window) {}
