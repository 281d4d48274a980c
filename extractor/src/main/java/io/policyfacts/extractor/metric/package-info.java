/** Fact kinds: which metric an amount is a value of, by the cues around it. */
@NullMarked
package io.policyfacts.extractor.metric;

import org.jspecify.annotations.NullMarked;
