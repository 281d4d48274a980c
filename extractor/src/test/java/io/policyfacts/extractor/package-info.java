/** Tests of the extractor as a whole. */
@NullMarked
package io.policyfacts.extractor;

import org.jspecify.annotations.NullMarked;
