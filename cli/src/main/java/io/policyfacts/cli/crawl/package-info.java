/** Crawling once, from the command line. */
@NullMarked
package io.policyfacts.cli.crawl;

import org.jspecify.annotations.NullMarked;
