/** Numerals, units and the amounts that they form, for any text of any domain. */
@NullMarked
package io.policyfacts.extractor.quantity;

import org.jspecify.annotations.NullMarked;
