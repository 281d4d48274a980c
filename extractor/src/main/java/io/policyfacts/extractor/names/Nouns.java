package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells common nouns from names where a language writes both with a capital letter: what the
 * lexicon knows as a word, and what stands behind an article or adjective in the text.
 */
final class Nouns {
  private static final int SHORTEST = 3;
  private static final String DETERMINER = "determiner";

  private static final Set<Category> WORDS =
      EnumSet.of(
          Category.COMMON,
          Category.PHRASE_END,
          Category.FACILITY,
          Category.PEOPLE,
          Category.OTHER_COUNT,
          Category.ACCELERATOR,
          Category.MAYBE_ACCELERATOR,
          Category.PARAMETER,
          Category.METRIC_CUE,
          Category.NO_FACT,
          Category.STATUS,
          Category.EVENT,
          Category.REFERENCE,
          Category.SUBJECT_NOUN,
          Category.ACTOR_NOUN,
          Category.CLAUSE_WORD,
          Category.CURRENCY,
          Category.SCALE,
          Category.FRACTION,
          Category.PERCENT,
          Category.UNIT,
          Category.TIME_UNIT,
          Category.RELATIVE_TIME,
          Category.YEAR_PART,
          Category.MONTH,
          Category.WEEKDAY,
          Category.VALUE_NOUN,
          Category.WORLD,
          Category.DIRECTION);

  private static final Set<Category> NAMES =
      EnumSet.of(Category.COMPANY, Category.PROGRAMME, Category.BODY, Category.PERSON_TITLE);

  private final Tokens tokens;
  private final Hits hits;
  private final boolean capital;
  private final Set<String> articled = new HashSet<>();

  Nouns(Analysis analysis) {
    tokens = analysis.tokens();
    hits = analysis.hits();
    capital = hits.traits().nounsCapital();
    for (int i = 1; capital && i < tokens.size(); i++) {
      if (tokens.capitalised(i) && qualified(i - 1)) {
        articled.add(tokens.word(i));
      }
    }
  }

  /** Whether a capitalised word names nothing by itself. */
  boolean common(int token) {
    return capital
        && !coined(token)
        && !named(token)
        && (known(token) || articled(token) || alone(token));
  }

  /** One word by itself is a name only where a title, a quotation mark or a hyphen says so. */
  private boolean alone(int token) {
    boolean before = token > 0 && tokens.capitalised(token - 1);
    boolean after = token + 1 < tokens.size() && tokens.capitalised(token + 1);
    boolean hyphen = tokens.is(token + 1, '-') && tokens.glued(token + 1);
    boolean marked = token > 0 && "\"„“«»".indexOf(tokens.first(token - 1)) >= 0;
    return !before && !after && !hyphen && !marked && !hits.has(token, Category.GIVEN_NAME);
  }

  private boolean articled(int token) {
    return articled.contains(tokens.word(token)) && !hits.has(token, Category.GIVEN_NAME);
  }

  /** {@code xAI}, {@code JUPITER}, {@code G42}: written as no noun is. */
  private boolean coined(int token) {
    String word = tokens.word(token);
    return word.length() >= SHORTEST
        && word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && !known(token);
  }

  private boolean named(int token) {
    return NAMES.stream().anyMatch(category -> hits.has(token, category));
  }

  private boolean known(int token) {
    for (Hit hit : hits.within(token, token + 1)) {
      if (hit.to() == token + 1 && WORDS.contains(hit.sense().category())) {
        return true;
      }
    }
    return false;
  }

  /** An article, or an adjective that agrees with the noun behind it. */
  private boolean qualified(int token) {
    if (tokens.kind(token) != Tokens.Kind.WORD || hits.has(token, Category.VERB)) {
      return false;
    }
    Hit word = hits.at(token, Category.CLAUSE_WORD);
    for (Hit hit : hits.within(token, token + 1)) {
      if (hit.sense().category() == Category.CLAUSE_WORD
          && hit.sense().value().equals(DETERMINER)) {
        return true;
      }
    }
    String text = tokens.word(token);
    boolean agrees = text.endsWith("e") || text.endsWith("en") || text.endsWith("er");
    return word == null && !tokens.capitalised(token) && agrees && !known(token);
  }
}
