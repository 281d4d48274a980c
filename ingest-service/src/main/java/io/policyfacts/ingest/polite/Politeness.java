package io.policyfacts.ingest.polite;

import java.time.Duration;

/**
 * How much is asked of hosts.
 *
 * @param delay least time between the end of one request and the next to the same host, for a
 *     source that names none
 * @param hostBudget most requests to one host a day (UTC)
 * @param budget most requests in all a day (UTC)
 */
public record Politeness(Duration delay, int hostBudget, int budget) {}
