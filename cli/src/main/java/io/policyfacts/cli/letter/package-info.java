/** Dead letters as operators deal with them. */
@NullMarked
package io.policyfacts.cli.letter;

import org.jspecify.annotations.NullMarked;
