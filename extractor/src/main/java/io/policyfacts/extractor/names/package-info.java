/** Names of bodies, companies, programmes, people and places, and the countries they belong to. */
@NullMarked
package io.policyfacts.extractor.names;

import org.jspecify.annotations.NullMarked;
