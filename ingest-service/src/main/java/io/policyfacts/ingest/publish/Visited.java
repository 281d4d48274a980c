package io.policyfacts.ingest.publish;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.CrawlState;
import org.jspecify.annotations.Nullable;

/**
 * What a visit leaves behind.
 *
 * @param state what is now known of the URL
 * @param site registrable domain of the URL, by which crawl state is partitioned
 * @param article the new article or revision; null if nothing new was found
 */
public record Visited(CrawlState state, String site, @Nullable Article article) {}
