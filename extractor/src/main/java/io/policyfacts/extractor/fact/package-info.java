/** From claims to facts: which amounts claim something, restatements, mentions, identifiers. */
@NullMarked
package io.policyfacts.extractor.fact;

import org.jspecify.annotations.NullMarked;
