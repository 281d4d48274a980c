package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.text.Sentence;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The country of a claim: by what it is about, who does it, the places around, the currency. */
final class CountryResolver {
  private static final double SUBJECT = 1.0;
  private static final double ACTOR = 0.45;
  private static final double PLACE = 0.9;
  private static final double COMPANY = 0.2;
  private static final double COMPANY_SUBJECT = 0.45;
  private static final double BEFORE = 0.3;
  private static final double HEADING = 0.55;
  private static final double STORY = 0.45;
  private static final double CURRENCY = 0.5;
  private static final Set<String> SHARED = Set.of("USD", "EUR");

  private final Story story;
  private final Clauses clauses;

  CountryResolver(Story story, Clauses clauses) {
    this.story = story;
    this.clauses = clauses;
  }

  @Nullable String resolve(Claim claim, @Nullable Bearer subject, @Nullable Bearer actor) {
    Map<String, Double> votes = new HashMap<>();
    vote(
        votes,
        subject == null ? null : subject.country(),
        share(subject) * Math.min(1, score(subject)));
    vote(votes, actor == null ? null : actor.country(), ACTOR * Math.min(1, score(actor)));
    ClauseRoles roles = new ClauseRoles(claim, clauses);
    Amount amount = claim.amount();
    for (Name name : story.names().in(claim.sentence())) {
      int distance = story.cues().distance(name.from(), name.to(), amount);
      double near = roles.leads(name) || punishes(claim, name) ? 1 : 8.0 / (8.0 + distance);
      vote(votes, name.country(), weight(name) * near);
    }
    around(votes, story.lead(claim.sentence()), BEFORE);
    around(votes, story.before(claim.sentence(), 1), BEFORE);
    around(votes, story.heading(claim.sentence()), HEADING);
    vote(votes, story.country(), STORY);
    if (amount.unit().is(Dimension.MONEY) && !SHARED.contains(amount.unit().name())) {
      vote(votes, amount.unit().name().substring(0, 2), CURRENCY);
    }
    return best(votes);
  }

  /** A company's seat tells less about where its numbers are than a programme's country. */
  private static double share(@Nullable Bearer subject) {
    boolean company =
        subject != null && subject.name() != null && subject.name().is(Name.Type.COMPANY);
    return company ? COMPANY_SUBJECT : SUBJECT;
  }

  private static double score(@Nullable Bearer bearer) {
    return bearer == null ? 0 : 0.4 + bearer.score();
  }

  private static boolean punishes(Claim claim, Name name) {
    return name.is(Name.Type.GOVERNMENT) && claim.is("penalty");
  }

  private static double weight(Name name) {
    return name.is(Name.Type.COMPANY) ? COMPANY : PLACE;
  }

  private void around(Map<String, Double> votes, @Nullable Sentence sentence, double share) {
    if (sentence != null) {
      for (Name name : story.names().in(sentence)) {
        boolean seen = share == BEFORE || !name.acts() || name.is(Name.Type.COUNTRY);
        vote(votes, name.country(), (seen ? share : BEFORE) * weight(name));
      }
    }
  }

  private static void vote(Map<String, Double> votes, @Nullable String country, double weight) {
    if (country != null) {
      votes.merge(country, weight, Math::max);
      votes.merge(country, weight / 4, Double::sum);
    }
  }

  private static @Nullable String best(Map<String, Double> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.<String, Double>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
