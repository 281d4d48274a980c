/** Tables that were flattened into lines of text: which cell stands in which row and column. */
@NullMarked
package io.policyfacts.extractor.table;

import org.jspecify.annotations.NullMarked;
