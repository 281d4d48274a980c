/** Facts held against gold: how many are found, how many are right, field by field. */
@NullMarked
package io.policyfacts.cli.score;

import org.jspecify.annotations.NullMarked;
