package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Dimension;

/** Resolves the fields of the claims of one article. */
public final class Resolver {
  private final BearerResolver bearers;
  private final CountryResolver countries;
  private final StatusResolver statuses;
  private final PeriodResolver periods;
  private final RowResolver rows;

  /** Resolves in a story. */
  public Resolver(Story story, BearerTable table) {
    Clauses clauses = new Clauses(story.analysis());
    this.bearers = new BearerResolver(story, table, clauses);
    this.countries = new CountryResolver(story, clauses, table);
    this.statuses = new StatusResolver(story, clauses);
    this.periods = new PeriodResolver(story, clauses);
    this.rows = new RowResolver(story);
  }

  /** Whether the article says that a claim is not so. */
  public boolean denies(Claim claim) {
    return statuses.denies(claim);
  }

  /** The fields of a claim. */
  public Resolution resolve(Claim claim) {
    Bearer subject = bearers.resolve(claim, "subject", null);
    Bearer side = bearers.side(claim);
    Bearer actor = side != null ? side : bearers.resolve(claim, "actor", subject);
    Period period = periods.resolve(claim);
    Resolution resolution =
        new Resolution(
            subject == null ? null : subject.text(),
            actor == null ? null : actor.text(),
            countries.resolve(claim, subject, actor),
            statuses.resolve(claim, period),
            period,
            claim.amount().unit().is(Dimension.PERCENT) ? bearers.whole(claim) : null);
    return rows.resolve(claim, resolution);
  }
}
