package io.policyfacts.extractor;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages that the product reads; any other text is read as if it were English. */
final class Languages {
  private static final String FALLBACK = "en";

  private final LanguagePack fallback;
  private final Map<String, LanguagePack> packs;

  private Languages(LanguagePack fallback) {
    this.fallback = fallback;
    this.packs = Map.of(fallback.language(), fallback);
  }

  /** All languages that have a folder of lexicon files. */
  static Languages shipped() {
    return only(LanguagePack.load(FALLBACK));
  }

  /** One language for all texts. */
  static Languages only(LanguagePack pack) {
    return new Languages(pack);
  }

  /**
   * What is known of a language.
   *
   * @param tag BCP 47 tag, of which the primary language decides, or null if unknown
   */
  LanguagePack of(@Nullable String tag) {
    String primary = tag == null ? FALLBACK : Locale.forLanguageTag(tag).getLanguage();
    return packs.getOrDefault(primary, fallback);
  }
}
