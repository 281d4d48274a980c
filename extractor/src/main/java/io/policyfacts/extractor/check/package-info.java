/** Restatements, exchange rates, and what a careful reader would question. */
@NullMarked
package io.policyfacts.extractor.check;

import org.jspecify.annotations.NullMarked;
