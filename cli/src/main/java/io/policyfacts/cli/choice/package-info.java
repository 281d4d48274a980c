/** Which facts a command means. */
@NullMarked
package io.policyfacts.cli.choice;

import org.jspecify.annotations.NullMarked;
