package io.policyfacts.ingest.polite;

import io.policyfacts.ingest.fetch.Reach;
import java.time.Duration;

/**
 * How a URL is fetched for a source.
 *
 * @param reach where a connection may lead
 * @param delay least time between two requests to a host; its robots.txt may ask for more
 */
public record Manner(Reach reach, Duration delay) {}
