/** Visits to URLs: the frontier, fetching, canonical URLs, and the round over all sources. */
@NullMarked
package io.policyfacts.ingest.crawl;

import org.jspecify.annotations.NullMarked;
