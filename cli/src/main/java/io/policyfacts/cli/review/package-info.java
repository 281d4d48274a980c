/** Marks of facts that somebody holds for wrong. */
@NullMarked
package io.policyfacts.cli.review;

import org.jspecify.annotations.NullMarked;
