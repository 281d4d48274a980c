/** The store on PostgreSQL. */
@NullMarked
package io.policyfacts.sink.postgres;

import org.jspecify.annotations.NullMarked;
