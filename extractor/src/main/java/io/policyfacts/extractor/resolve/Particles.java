package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.resolve.Clauses.Phrase;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the small words behind noun phrases say in languages whose verb stands last: 정부는, 예산이, 센터를.
 * The particle of a subject takes the place that the verb has elsewhere, between the subject and
 * the rest of its clause.
 */
final class Particles {
  private static final Set<String> SUBJECTS = Set.of("topic", "subject");
  private static final Set<String> INSIDE = Set.of("genitive", "with", "none");
  private static final int WORDS = 4;
  private static final int LONGEST = 24;

  private final Tokens tokens;
  private final Hits hits;
  private final boolean used;

  Particles(Analysis analysis) {
    this.tokens = analysis.tokens();
    this.hits = analysis.hits();
    boolean any = false;
    for (int i = 0; i < tokens.size() && !any; i++) {
      any = subject(i);
    }
    this.used = any;
  }

  /** Whether the text's language has particles, and thereby its verbs last. */
  boolean used() {
    return used;
  }

  /** The last particle of a subject or topic before a token of its sentence, or -1. */
  int subjectBefore(int token, Sentence sentence) {
    for (int i = token - 1; i > sentence.from(); i--) {
      if (subject(i) && !inBrackets(i, token)) {
        return i;
      }
    }
    return -1;
  }

  /** The first particle of a subject or topic in a sentence, or -1. */
  int first(Sentence sentence) {
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      if (subject(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The noun phrase that a particle stands behind, or null. */
  @Nullable Phrase phrase(int particle, Sentence sentence) {
    Hit hit = hits.at(particle, Category.PARTICLE);
    if (hit == null) {
      return null;
    }
    int from = particle;
    int words = 0;
    while (from > sentence.from() && particle - from < LONGEST && !parts(from, words)) {
      from--;
      words += tokens.glued(from) ? 0 : 1;
    }
    return from < particle ? new Phrase(from, particle) : null;
  }

  /** Whether the phrase starts at a token: what stands before it belongs to something else. */
  private boolean parts(int token, int words) {
    if (tokens.kind(token - 1) == Tokens.Kind.SIGN && !tokens.is(token - 1, '·')) {
      return true;
    }
    boolean unspaced = unspaced(token - 1);
    if (tokens.glued(token) && !unspaced) {
      return false;
    }
    String role = role(token);
    boolean inside = role != null && INSIDE.contains(role);
    return words >= WORDS
        || unspaced && !inside && hits.endsBefore(token, Category.PHRASE_END)
        || role != null && !INSIDE.contains(role)
        || hits.endsBefore(token, Category.DATE_POSTPOSITION)
        || hits.endsBefore(token, Category.RELATIVE_TIME)
        || hits.endsBefore(token, Category.CLASSIFIER)
        || hits.endsBefore(token, Category.DATE_UNIT);
  }

  private boolean unspaced(int token) {
    return tokens.syllable(token) && !Tokens.isSpacedSyllable(tokens.first(token));
  }

  private boolean subject(int token) {
    Hit hit = hits.at(token, Category.PARTICLE);
    if (hit == null || !tokens.glued(token)) {
      return false;
    }
    String role = role(hit.to());
    return role != null && SUBJECTS.contains(role) && SUBJECTS.contains(hit.sense().value());
  }

  /** What the phrase before a particle is to an amount behind or before it, or null. */
  @Nullable Trait trait(int token, boolean behind) {
    Hit hit = hits.at(token, Category.PARTICLE);
    String role = hit == null || !tokens.glued(token) ? null : role(hit.to());
    if (role == null || hit == null || !role.equals(hit.sense().value())) {
      return null;
    }
    return switch (role) {
      case "object" -> behind ? Trait.PREDICATE : Trait.OBJECT;
      case "to" -> behind ? Trait.TARGET : Trait.OBJECT;
      default -> null;
    };
  }

  /** What the longest particle says that ends before a token, or null. */
  @Nullable String role(int token) {
    Hit longest = hits.before(token, Category.PARTICLE);
    return longest == null ? null : longest.sense().value();
  }

  private boolean inBrackets(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
    }
    return depth < 0;
  }
}
