/** Dates and periods, absolute and relative, resolved against the article's publication. */
@NullMarked
package io.policyfacts.extractor.time;

import org.jspecify.annotations.NullMarked;
