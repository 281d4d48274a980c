/** The ingest service: from URLs to articles on the topic. */
@NullMarked
package io.policyfacts.ingest;

import org.jspecify.annotations.NullMarked;
