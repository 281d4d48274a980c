package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.Status;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Dimension;

/** Resolves the fields of the claims of one article. */
public final class Resolver {
  private final BearerResolver bearers;
  private final CountryResolver countries;
  private final StatusResolver statuses;
  private final StageResolver stages;
  private final AttributionResolver attributions;
  private final PeriodResolver periods;
  private final RowResolver rows;

  /** Resolves in a story. */
  public Resolver(Story story, BearerTable table) {
    Clauses clauses = story.clauses();
    this.bearers = new BearerResolver(story, table, clauses);
    this.countries = new CountryResolver(story, clauses, table);
    StatusCues cues = new StatusCues(story.analysis());
    StatusClause clause = new StatusClause(story, clauses, cues);
    this.statuses = new StatusResolver(story, clauses, cues, clause);
    this.stages = new StageResolver(story, clauses, clause);
    this.attributions = new AttributionResolver(story, clauses);
    this.periods = new PeriodResolver(story, clauses);
    this.rows = new RowResolver(story);
  }

  /** Whose money the sums of the article are. */
  public Payers payers() {
    return bearers.payers();
  }

  /** Whether the article says that a claim is not so. */
  public boolean denies(Claim claim) {
    return statuses.denies(claim);
  }

  /** The fields of a claim. */
  public Resolution resolve(Claim claim) {
    Bearers both = bearers.resolve(claim);
    Bearer subject = both.subject();
    Bearer actor = both.actor();
    String country = countries.resolve(claim, subject, actor);
    Period row = rows.period(claim);
    Period period = row == null ? periods.resolve(claim, country) : row;
    Status status = statuses.resolve(claim, period);
    Resolution resolution =
        new Resolution(
            subject == null ? null : subject.text(),
            actor == null ? null : actor.text(),
            country,
            status,
            period,
            stages.resolve(claim, status),
            attributions.resolve(claim),
            claim.amount().unit().is(Dimension.PERCENT) ? bearers.whole(claim) : null);
    return rows.resolve(claim, resolution);
  }
}
