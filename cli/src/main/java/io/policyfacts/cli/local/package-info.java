/**
 * The whole pipeline on one machine: a folder of data, embedded parts, the services beside them.
 */
@NullMarked
package io.policyfacts.cli.local;

import org.jspecify.annotations.NullMarked;
