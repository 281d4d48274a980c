/** Files to articles: what {@code extract} reads, and what it says of files that it cannot read. */
@NullMarked
package io.policyfacts.cli.extract;

import org.jspecify.annotations.NullMarked;
