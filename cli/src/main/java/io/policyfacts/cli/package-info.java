/** The launcher's commands: what a person types, and the exit codes that come of it. */
@NullMarked
package io.policyfacts.cli;

import org.jspecify.annotations.NullMarked;
