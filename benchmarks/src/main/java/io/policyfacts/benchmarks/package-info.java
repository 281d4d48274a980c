/** How fast each part is, beside a peer or the floor, printed as a ratio; no test runs it. */
@NullMarked
package io.policyfacts.benchmarks;

import org.jspecify.annotations.NullMarked;
