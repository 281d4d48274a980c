/** The fields of a claim: what it is about, who does it, where, when, and whether it is so. */
@NullMarked
package io.policyfacts.extractor.resolve;

import org.jspecify.annotations.NullMarked;
