/** Reading saved pages: how fast beside peers, how right beside a plain reader. */
@NullMarked
package io.policyfacts.benchmarks.page;

import org.jspecify.annotations.NullMarked;
