/** The service that brings articles, fact changes and dead letters into the analysts' database. */
@NullMarked
package io.policyfacts.sink;

import org.jspecify.annotations.NullMarked;
