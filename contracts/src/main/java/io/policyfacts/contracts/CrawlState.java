package io.policyfacts.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the crawler knows of a requested URL.
 *
 * @param url the requested URL
 * @param source name of the configured source that found it
 * @param outcome of the last visit, for example {@code published}, {@code unchanged}, {@code
 *     not-article}, {@code failed}
 * @param reason why, where the outcome alone does not say
 * @param articleId id of the article published from it
 * @param contentHash content hash of the last published revision
 * @param revision last published revision; 0 if none was
 * @param etag validator for a conditional request, as the server sent it
 * @param lastModified validator for a conditional request, as the server sent it
 * @param visitedAt time of the last visit
 * @param nextVisitAt not to be visited before
 * @param failures visits in a row that failed
 */
public record CrawlState(
    String url,
    @Nullable String source,
    String outcome,
    @Nullable String reason,
    @Nullable String articleId,
    @Nullable String contentHash,
    int revision,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant visitedAt,
    @Nullable Instant nextVisitAt,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int failures) {

  /** Checks what must be there. */
  public CrawlState {
    Checked.notBlank(url, "url");
    Checked.notBlank(outcome, "outcome");
  }
}
