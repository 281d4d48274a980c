/** Facts as a person reads them in a terminal. */
@NullMarked
package io.policyfacts.cli.show;

import org.jspecify.annotations.NullMarked;
