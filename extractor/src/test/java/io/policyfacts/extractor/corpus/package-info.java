/** The corpus of examples and the tests that run its rows. */
@NullMarked
package io.policyfacts.extractor.corpus;

import org.jspecify.annotations.NullMarked;
