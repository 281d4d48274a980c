/** What a machine and its surroundings lack for the product to run. */
@NullMarked
package io.policyfacts.cli.doctor;

import org.jspecify.annotations.NullMarked;
