/**
 * The seam to a database: what a store is handed, what it answers, how it says no. A new store is a
 * package beside this one that passes {@code FactStoreContract}.
 */
@NullMarked
package io.policyfacts.sink.store;

import org.jspecify.annotations.NullMarked;
