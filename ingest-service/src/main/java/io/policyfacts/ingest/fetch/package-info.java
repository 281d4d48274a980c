/** One request at a time: guarded, bounded, each failure with a name. */
@NullMarked
package io.policyfacts.ingest.fetch;

import org.jspecify.annotations.NullMarked;
