/**
 * Article to facts, pure: no clock, no network, no Kafka; the same article gives the same facts.
 */
@NullMarked
package io.policyfacts.extractor;

import org.jspecify.annotations.NullMarked;
