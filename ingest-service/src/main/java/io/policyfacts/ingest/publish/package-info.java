/** What leaves the service: articles and crawl state, one transaction for both. */
@NullMarked
package io.policyfacts.ingest.publish;

import org.jspecify.annotations.NullMarked;
