/** Facts of the store as files: a row or a line a fact. */
@NullMarked
package io.policyfacts.cli.export;

import org.jspecify.annotations.NullMarked;
