/**
 * What travels between the services and reaches analysts: records, identifiers, topics, serdes and
 * headers. No input or output, no logic of any service.
 */
@NullMarked
package io.policyfacts.contracts;

import org.jspecify.annotations.NullMarked;
