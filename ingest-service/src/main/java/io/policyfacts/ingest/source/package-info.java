/** Where articles are found: the configured sources, what a feed lists, what a folder holds. */
@NullMarked
package io.policyfacts.ingest.source;

import org.jspecify.annotations.NullMarked;
