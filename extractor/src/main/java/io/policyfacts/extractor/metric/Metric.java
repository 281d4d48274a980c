package io.policyfacts.extractor.metric;

import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.quantity.Dimension;

/**
 * A fact kind as the table of metrics declares it.
 *
 * @param name as in the contract, for example {@code budget}
 * @param dimension of the amounts that can be its values
 * @param unit base unit; {@code *} is the amount's currency
 * @param prior score before any cue
 * @param least score that it needs
 * @param fallback status where the text does not say it
 */
public record Metric(
    String name, Dimension dimension, String unit, double prior, double least, Status fallback) {}
