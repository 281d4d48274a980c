package io.policyfacts.extractor;

import io.policyfacts.extractor.lexicon.LanguageGuess;
import io.policyfacts.extractor.lexicon.LanguageTraits;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the product reads, each loaded when it is first met; any other text is read as
 * if it were English. A text that does not say its language is judged by its words.
 */
final class Languages {
  private static final String FALLBACK = "en";

  private final Map<String, LanguagePack> packs = new ConcurrentHashMap<>();
  private final @Nullable LanguagePack only;

  /** Read when a text without a language is first met. */
  private volatile @Nullable LanguageGuess guess;

  private Languages(@Nullable LanguagePack only) {
    this.only = only;
  }

  /** All languages that have a folder of lexicon files. */
  static Languages shipped() {
    return new Languages(null);
  }

  /** One language for all texts. */
  static Languages only(LanguagePack pack) {
    return new Languages(pack);
  }

  /**
   * What is known of a text's language.
   *
   * @param tag BCP 47 tag, of which the primary language decides, or null if the text decides
   */
  LanguagePack of(@Nullable String tag, String text) {
    if (only != null) {
      return only;
    }
    LanguagePack named = tag == null ? null : packs.get(tag);
    if (named != null) {
      return named;
    }
    String primary = tag == null ? guessed(text) : Locale.forLanguageTag(tag).getLanguage();
    LanguagePack known = packs.get(primary);
    if (known != null) {
      return known;
    }
    String read = LanguageTraits.shipped(primary) ? primary : FALLBACK;
    return packs.computeIfAbsent(read, LanguagePack::load);
  }

  private String guessed(String text) {
    LanguageGuess known = guess;
    if (known == null) {
      known = LanguageGuess.load();
      guess = known;
    }
    return known.of(text, FALLBACK);
  }
}
