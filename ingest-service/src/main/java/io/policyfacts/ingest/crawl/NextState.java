package io.policyfacts.ingest.crawl;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.CrawlState;
import io.policyfacts.ingest.fetch.Fetched.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The crawl state that follows from a visit. */
final class NextState {
  private static final Duration LONGEST_GAP = Duration.ofDays(30);
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final int MOST_DOUBLINGS = 10;

  private NextState() {}

  /** After a visit that found no article; what was published from the URL before is kept. */
  static CrawlState of(Visit visit, @Nullable CrawlState before) {
    Visit.Result result = visit.result();
    return of(
        visit,
        before,
        result.outcome(),
        before == null ? null : before.articleId(),
        before == null ? null : before.contentHash(),
        before == null ? 0 : before.revision());
  }

  /** After a visit that found an article, whose revision has been decided. */
  static CrawlState ofArticle(
      Visit visit, @Nullable CrawlState before, Article article, int revision, Outcome outcome) {
    return of(visit, before, outcome, article.id(), article.contentHash(), revision);
  }

  /** After the operator had an article's facts retracted: visited again only when told to. */
  static CrawlState forgotten(CrawlState before, Instant at) {
    return new CrawlState(
        before.url(),
        before.source(),
        Outcome.FORGOTTEN.word(),
        null,
        before.articleId(),
        null,
        before.revision(),
        null,
        null,
        at,
        NEVER,
        0);
  }

  private static CrawlState of(
      Visit visit,
      @Nullable CrawlState before,
      Outcome outcome,
      @Nullable String articleId,
      @Nullable String contentHash,
      int revision) {
    Validators validators = validators(visit, before);
    int failures = outcome == Outcome.FAILED ? failures(before) + 1 : 0;
    return new CrawlState(
        visit.url().toString(),
        visit.source().name(),
        outcome.word(),
        visit.result().reason(),
        articleId,
        contentHash,
        revision,
        validators.etag(),
        validators.lastModified(),
        visit.at(),
        visit.at().plus(gap(visit, before, outcome, failures)),
        failures);
  }

  private static Validators validators(Visit visit, @Nullable CrawlState before) {
    Validators given = visit.result().validators();
    if (given != null) {
      return given;
    }
    return before == null ? Validators.NONE : new Validators(before.etag(), before.lastModified());
  }

  private static int failures(@Nullable CrawlState before) {
    return before == null ? 0 : before.failures();
  }

  /** An unchanged page is left alone twice as long as before, a failing one ever longer. */
  private static Duration gap(
      Visit visit, @Nullable CrawlState before, Outcome outcome, int failures) {
    Duration interval = visit.source().interval();
    return switch (outcome) {
      case PUBLISHED, LISTED -> interval;
      case UNCHANGED, NOT_ARTICLE -> least(LONGEST_GAP, longer(interval, before));
      case FORGOTTEN -> LONGEST_GAP;
      case FAILED ->
          least(LONGEST_BACK_OFF, interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
    };
  }

  private static Duration longer(Duration interval, @Nullable CrawlState before) {
    if (before == null || before.failures() > 0) {
      return interval;
    }
    Instant visited = before.visitedAt();
    Instant next = before.nextVisitAt();
    if (visited == null || next == null) {
      return interval;
    }
    Duration doubled = Duration.between(visited, next).multipliedBy(2);
    return doubled.compareTo(interval) < 0 ? interval : doubled;
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
