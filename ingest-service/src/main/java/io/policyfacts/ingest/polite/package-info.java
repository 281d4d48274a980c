/** When a host may be asked, and for what: robots.txt, delays, rests, budgets. */
@NullMarked
package io.policyfacts.ingest.polite;

import org.jspecify.annotations.NullMarked;
