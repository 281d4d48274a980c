package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a number counts where only the subject says it: {@code Passenger numbers reached 7.9
 * million}, {@code the number of provinces fell to 14}, {@code Deaths rose by 40}.
 */
final class CountedSubjects {
  private static final BigDecimal MANY = BigDecimal.TEN;

  private final Tokens tokens;
  private final Hits hits;
  private final Plurals plurals;
  private final NounPhrases nouns;

  CountedSubjects(Tokens tokens, Hits hits, Plurals plurals) {
    this.tokens = tokens;
    this.hits = hits;
    this.plurals = plurals;
    this.nouns = new NounPhrases(tokens, hits, plurals);
  }

  /** What is counted in a sentence before a token, or null. */
  @Nullable Unit before(int token, Sentence sentence) {
    List<Hit> counts = hits.within(sentence.from(), token, Category.COUNT_OF);
    if (!counts.isEmpty()) {
      return phrase(counts.get(counts.size() - 1).to(), token);
    }
    int start = sentence.from();
    Hit definite = hits.at(start, Category.DEFINITE);
    return phrase(definite == null ? start : definite.to(), token);
  }

  private @Nullable Unit phrase(int at, int end) {
    if (at >= end) {
      return null;
    }
    Numeral many = new Numeral(at, at, MANY, MANY, Numeral.Form.WORDS);
    int from = nouns.afterOwner(at);
    NounPhrase phrase = nouns.counted(from, many);
    if (phrase == null || phrase.to() > end || !counted(phrase.to() - 1)) {
      return null;
    }
    boolean numbers = hits.has(phrase.to() - 1, Category.COUNT_HEAD);
    int head = numbers ? phrase.to() - 2 : phrase.to() - 1;
    return head < from ? null : Unit.of(Dimension.COUNTED, name(from, head));
  }

  private boolean counted(int head) {
    return plurals.looksPlural(tokens.word(head))
        && !hits.has(head, Category.VALUE_NOUN)
        && !hits.has(head, Category.UNIT);
  }

  private String name(int from, int head) {
    String name = nouns.name(from, head);
    boolean proper =
        hits.has(from, Category.DEMONYM)
            || hits.has(from, Category.COUNTRY)
            || hits.has(from, Category.COMPANY)
            || hits.has(from, Category.PLACE);
    return proper ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
