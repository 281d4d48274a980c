package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.text.Tokens;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells phrases that are words of a text without spaces from those that are parts of longer ones.
 */
final class UnspacedWords {
  private static final Set<Category> WORDS =
      EnumSet.of(
          Category.COMPANY,
          Category.BODY,
          Category.PROGRAMME,
          Category.COUNTRY,
          Category.PLACE,
          Category.GOVERNMENT,
          Category.DEMONYM,
          Category.ACCELERATOR,
          Category.PEOPLE,
          Category.FACILITY,
          Category.OTHER_COUNT,
          Category.SUBJECT_NOUN,
          Category.RELEVANCE,
          Category.RELATIVE_TIME,
          Category.VERB,
          Category.CLAUSE_WORD);

  private final Tokens tokens;
  private final int[] longest;

  UnspacedWords(Analysis analysis) {
    this.tokens = analysis.tokens();
    this.longest = new int[tokens.size() + 1];
    for (Category category : WORDS) {
      for (Hit word : analysis.hits().of(category)) {
        cover(word);
      }
    }
  }

  private void cover(Hit word) {
    for (int token = word.from(); token < word.to(); token++) {
      longest[token] = Math.max(longest[token], word.to() - word.from());
    }
  }

  /** Whether a token is a character of a script without spaces. */
  boolean at(int token) {
    return token >= 0
        && token < tokens.size()
        && tokens.syllable(token)
        && !Tokens.isSpacedSyllable(tokens.first(token));
  }

  /** Whether a phrase stands within a longer word. */
  boolean part(Hit phrase) {
    return at(phrase.from()) && longest[phrase.from()] > phrase.to() - phrase.from();
  }
}
