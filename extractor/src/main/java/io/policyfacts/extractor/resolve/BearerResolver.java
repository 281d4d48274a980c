package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about and who does it. Every name and noun of the sentence, of the line above a
 * list, of the sentences before, of the heading and of the whole article is a candidate; its kind,
 * its place in the clause and its nearness decide.
 */
final class BearerResolver {
  private final Story story;
  private final BearerTable table;
  private final Clauses clauses;
  private final References references;
  private final NounPhrases phrases;
  private final Partners partners;
  private final Hits hits;
  private final EarlierBearers earlier = new EarlierBearers();

  BearerResolver(Story story, BearerTable table, Clauses clauses) {
    this.story = story;
    this.table = table;
    this.clauses = clauses;
    this.references = new References(story, clauses);
    this.partners = new Partners(story.names());
    this.phrases = new NounPhrases(story.analysis());
    this.hits = story.analysis().hits();
  }

  /** Whose money the sums are. */
  Payers payers() {
    return new Payers(story, clauses, references);
  }

  /** The bearers of a claim's two roles. */
  Bearers resolve(Claim claim) {
    ClauseRoles roles = new ClauseRoles(claim, clauses);
    Candidates candidates = candidates(claim, roles);
    Bearer subject = best(claim, roles, candidates, "subject", null);
    Bearer side = side(claim);
    Bearer actor = side != null ? side : best(claim, roles, candidates, "actor", subject);
    return new Bearers(subject, actor);
  }

  private @Nullable Bearer best(
      Claim claim, ClauseRoles roles, Candidates candidates, String role, @Nullable Bearer other) {
    for (Candidate candidate : candidates.all()) {
      relate(candidate, other);
      earlier.relate(candidate, claim, role, other);
    }
    Bearer best = table.best(role, claim.name(), roles.frame(), candidates.all());
    earlier.remember(best, claim, role, other);
    return best;
  }

  private Candidates candidates(Claim claim, ClauseRoles roles) {
    Candidates candidates = new Candidates(story.names());
    ClauseCandidates clause = new ClauseCandidates(story, clauses, references, roles, candidates);
    clause.find();
    new PhraseCandidates(story, clauses, references, roles, candidates).find();
    new ContextCandidates(story, clauses, references, claim, candidates, clause::bears).find();
    return candidates;
  }

  private void relate(Candidate candidate, @Nullable Bearer other) {
    Name name = candidate.name();
    if (name == null) {
      return;
    }
    candidate.note(Trait.PROMINENCE, story.topic().prominence(name));
    candidate.note(Trait.TITLE, story.topic().titled(name) ? 1 : 0);
    candidate.note(Trait.MAIN, story.topic().main(name) ? 1 : 0);
    if (other != null) {
      candidate.note(Trait.OTHER_ROLE, other.text().equals(candidate.text()) ? 1 : 0);
      String realm = other.name() == null ? story.country() : other.country();
      boolean home = name.country() != null && name.country().equals(realm);
      candidate.note(Trait.HOME, home ? 1 : 0);
      boolean state = name.is(Name.Type.COUNTRY) || name.is(Name.Type.GOVERNMENT);
      candidate.note(Trait.REALM, home && state ? 1 : 0);
      if (other.name() != null) {
        candidate.note(Trait.PARTNER, partners.closeness(name, other.name()));
      }
    }
  }

  /** The public or private side that a share belongs to, where it stands right behind it. */
  private @Nullable Bearer side(Claim claim) {
    Hit side = hits.at(claim.amount().to(), Category.PRIVATE_PARTY);
    return side == null || !claim.is("ownership_share")
        ? null
        : new Bearer(phrases.words(side.from(), side.to()), null, 1);
  }

  /** What a share is a share of: the words after {@code of}, or null. */
  @Nullable String whole(Claim claim) {
    Hit of = hits.at(claim.amount().to(), Category.PARTITIVE);
    if (of == null) {
      return null;
    }
    int to = phrases.end(of.to(), claim.sentence().to());
    return to == of.to() ? null : phrases.words(of.to(), to);
  }
}
