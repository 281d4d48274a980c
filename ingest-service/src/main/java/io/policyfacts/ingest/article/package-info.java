/**
 * The page reader: from the bytes of any news page to the parts of an article, or the reason why it
 * is none.
 */
@NullMarked
package io.policyfacts.ingest.article;

import org.jspecify.annotations.NullMarked;
