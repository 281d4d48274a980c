package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a word behind a number counts: the noun right before the number, the one that it is
 * linked to or stands right before, the last one before in its sentence; else what the word says
 * itself.
 */
final class Classifiers {
  private static final int ADJACENT = 2;
  private static final int BEHIND = 4;
  private static final int LINKED = 10;
  private static final int FARTHEST = 40;
  private static final String ENDS = ".!?。！？;；•";
  private static final Set<Category> ANY =
      EnumSet.of(
          Category.ACCELERATOR,
          Category.MAYBE_ACCELERATOR,
          Category.PARAMETER,
          Category.PEOPLE,
          Category.FACILITY,
          Category.OTHER_COUNT);
  private static final Map<String, Set<Category>> KINDS =
      Map.of(
          "people", EnumSet.of(Category.PEOPLE, Category.OTHER_COUNT),
          "facility", EnumSet.of(Category.FACILITY, Category.OTHER_COUNT),
          "accelerator",
              EnumSet.of(Category.ACCELERATOR, Category.MAYBE_ACCELERATOR, Category.OTHER_COUNT),
          "machine", ANY,
          "thing", ANY);

  private final Tokens tokens;
  private final Hits hits;

  Classifiers(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** The number with what it counts. */
  Reading read(Numeral number, Hit classifier) {
    String kind = classifier.sense().head();
    Set<Category> nouns = KINDS.get(kind);
    Hit noun =
        nouns == null ? null : noun(number.from(), classifier.to(), nouns, !kind.equals("machine"));
    Unit unit = noun == null ? own(classifier) : unit(noun);
    return new Reading(number, unit, number.from(), end(classifier), false);
  }

  /** {@code 두 팀은}: the token after the word without a particle that its phrase holds. */
  private int end(Hit classifier) {
    int last = classifier.to() - 1;
    return last > classifier.from() && hits.has(last, Category.PARTICLE) ? last : last + 1;
  }

  private @Nullable Hit noun(int number, int after, Set<Category> nouns, boolean far) {
    Hit near = before(number, ADJACENT, nouns);
    Hit adjacent = near != null && object(near.to(), number) ? near : null;
    Hit linked = adjacent == null ? linked(after, nouns) : adjacent;
    return linked == null && far ? before(number, FARTHEST, nouns) : linked;
  }

  /** {@code 26만 장의 GPU}, {@code 24개 기업}: the noun behind, with its own words before it. */
  private @Nullable Hit linked(int after, Set<Category> nouns) {
    int from = after;
    Hit compared = hits.at(from, Category.COMPARE_AFTER);
    from = compared == null ? from : compared.to();
    Hit particle = hits.at(from, Category.PARTICLE);
    boolean genitive = particle != null && particle.sense().value().equals("genitive");
    if (particle != null && !genitive) {
      return null;
    }
    int start = genitive && particle != null ? particle.to() : from;
    Hit found = null;
    int reach = genitive || unspaced(start) ? LINKED : BEHIND;
    for (int i = start; i < start + reach && inPhrase(i); i++) {
      Hit noun = at(i, nouns);
      found = noun == null ? found : noun;
      i = noun == null ? i : noun.to() - 1;
    }
    return found;
  }

  /** Words that are written without spaces between them. */
  private boolean unspaced(int token) {
    return token < tokens.size()
        && tokens.syllable(token)
        && !Tokens.isSpacedSyllable(tokens.first(token));
  }

  private boolean inPhrase(int token) {
    return token < tokens.size()
        && (tokens.kind(token) == Kind.WORD
            || tokens.kind(token) == Kind.NUMBER && tokens.glued(token))
        && !tokens.startsCell(token)
        && !hits.has(token, Category.PARTICLE)
        && !hits.has(token, Category.PHRASE_END);
  }

  /** The last noun of a kind that ends at most so many tokens before a number. */
  private @Nullable Hit before(int number, int reach, Set<Category> nouns) {
    for (int i = number - 1; i >= Math.max(0, number - FARTHEST); i--) {
      Hit noun = at(i, nouns);
      if (noun != null && noun.to() <= number) {
        return number - noun.to() <= reach ? whole(noun, nouns) : null;
      }
      boolean end = ENDS.indexOf(tokens.first(i)) >= 0 || tokens.startsCell(i + 1);
      if (end || number - i > reach + LINKED) {
        return null;
      }
    }
    return null;
  }

  /** Whether no particle stands between but one of an object: {@code GPU를 1만장}. */
  private boolean object(int noun, int number) {
    Hit particle = noun < number ? hits.at(noun, Category.PARTICLE) : null;
    return particle == null || particle.sense().value().equals("object");
  }

  /** {@code 데이터센터}, whose end {@code 센터} is a noun too: the longest that ends there. */
  private Hit whole(Hit last, Set<Category> nouns) {
    Hit whole = last;
    for (int i = last.from() - 1; i >= Math.max(0, last.from() - LINKED); i--) {
      Hit longer = at(i, nouns);
      whole = longer != null && longer.to() == last.to() ? longer : whole;
    }
    return whole;
  }

  private @Nullable Hit at(int token, Set<Category> nouns) {
    Hit longest = null;
    for (Category category : nouns) {
      Hit hit = hits.at(token, category);
      longest = hit != null && (longest == null || hit.to() > longest.to()) ? hit : longest;
    }
    return longest;
  }

  private Unit unit(Hit noun) {
    Unit unit = Units.unit(noun.sense(), false);
    boolean printed = noun.sense().category() == Category.ACCELERATOR;
    return printed ? Unit.of(unit.dimension(), tokens.words(noun.from(), noun.to())) : unit;
  }

  private static Unit own(Hit classifier) {
    String name = classifier.sense().tail();
    return switch (classifier.sense().head()) {
      case "people" -> Unit.of(Dimension.PEOPLE, name);
      case "facility" -> Unit.of(Dimension.FACILITIES, name);
      case "accelerator" -> Unit.of(Dimension.MAYBE_ACCELERATOR, name);
      default -> Unit.of(name.isEmpty() ? Dimension.COUNTED : Dimension.OTHER, name);
    };
  }
}
