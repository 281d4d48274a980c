/** The declared roles: shown, and given to broker and database. */
@NullMarked
package io.policyfacts.cli.access;

import org.jspecify.annotations.NullMarked;
