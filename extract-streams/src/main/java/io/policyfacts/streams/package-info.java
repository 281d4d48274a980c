/**
 * Articles to extractions to facts on Kafka Streams: the stateless extract stage and the ledger
 * stage, which alone writes facts and their history.
 */
@NullMarked
package io.policyfacts.streams;

import org.jspecify.annotations.NullMarked;
