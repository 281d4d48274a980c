/** What the command line reads from a broker: topics as they are, facts as they come. */
@NullMarked
package io.policyfacts.cli.topic;

import org.jspecify.annotations.NullMarked;
