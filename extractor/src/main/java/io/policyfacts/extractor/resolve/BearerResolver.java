package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about and who does it. Every name and noun of the sentence, of the line above a
 * list, of the sentences before, of the heading and of the whole article is a candidate; its kind,
 * its place in the clause and its nearness decide.
 */
final class BearerResolver {
  private static final int LONGEST_WHOLE = 6;

  private final Story story;
  private final BearerTable table;
  private final Clauses clauses;
  private final References references;
  private final Tokens tokens;
  private final Hits hits;

  BearerResolver(Story story, BearerTable table, Clauses clauses) {
    this.story = story;
    this.table = table;
    this.clauses = clauses;
    this.references = new References(story, clauses);
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
  }

  Story story() {
    return story;
  }

  Clauses clauses() {
    return clauses;
  }

  References references() {
    return references;
  }

  /** The weight of a kind of name in a role of a claim. */
  double weight(String role, Claim claim, String kind) {
    return table.weight(role, claim.name(), kind);
  }

  /** The best bearer of a role, or null. */
  @Nullable Bearer resolve(Claim claim, String role, @Nullable Bearer other) {
    return new BearerSearch(this, new ClauseRoles(claim, clauses), role, other).best();
  }

  /** The public or private side that a share belongs to, where it stands right behind it. */
  @Nullable Bearer side(Claim claim) {
    Hit side = hits.at(claim.amount().to(), Category.PRIVATE_PARTY);
    return side == null || !claim.is("ownership_share")
        ? null
        : new Bearer(tokens.words(side.from(), side.to()), null, 1);
  }

  /** What a share is a share of: the words after {@code of}, or null. */
  @Nullable String whole(Claim claim) {
    Hit of = hits.at(claim.amount().to(), Category.PARTITIVE);
    if (of == null) {
      return null;
    }
    int to = phraseEnd(of.to(), claim.sentence().to());
    return to == of.to() ? null : words(of.to(), to);
  }

  /** The token after the noun phrase that starts at a token. */
  int phraseEnd(int from, int end) {
    int to = from;
    while (to < end && to - from < LONGEST_WHOLE && inPhrase(to)) {
      to++;
    }
    return to;
  }

  private boolean inPhrase(int token) {
    boolean joint = tokens.is(token, '-') && tokens.glued(token);
    return joint || tokens.kind(token) == Tokens.Kind.WORD && !hits.has(token, Category.PHRASE_END);
  }

  /** The words of a stretch of tokens on one line. */
  String words(int from, int to) {
    return tokens.words(from, to).replaceAll("\\s+", " ");
  }
}
