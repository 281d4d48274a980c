/**
 * What every service's process has: settings from the environment, health and metrics over HTTP, a
 * clean stop on SIGTERM, and topics that are as they are declared.
 */
@NullMarked
package io.policyfacts.runtime;

import org.jspecify.annotations.NullMarked;
