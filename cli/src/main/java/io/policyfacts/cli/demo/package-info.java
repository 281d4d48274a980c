/** The demonstration: a small news site on loopback, crawled into a table of facts. */
@NullMarked
package io.policyfacts.cli.demo;

import org.jspecify.annotations.NullMarked;
