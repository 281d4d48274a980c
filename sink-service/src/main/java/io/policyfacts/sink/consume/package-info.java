/** From Kafka's records to batches for the store, and what to do when either side fails. */
@NullMarked
package io.policyfacts.sink.consume;

import org.jspecify.annotations.NullMarked;
