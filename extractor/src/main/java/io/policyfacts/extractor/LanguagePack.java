package io.policyfacts.extractor;

import io.policyfacts.extractor.lexicon.LanguageTraits;
import io.policyfacts.extractor.lexicon.Lexicon;
import io.policyfacts.extractor.lexicon.SuffixTable;

/**
 * Everything that the engine knows of a language, read from its folder of lexicon files.
 *
 * @param language BCP 47 primary language
 * @param lexicon phrases of the language and of all languages
 * @param plurals its plural endings
 */
public record LanguagePack(String language, Lexicon lexicon, SuffixTable plurals) {

  /**
   * Reads a language's folder.
   *
   * @throws IllegalStateException naming file and line of a broken entry, or the missing file
   */
  public static LanguagePack load(String language) {
    LanguageTraits traits = LanguageTraits.load(language);
    return new LanguagePack(
        language, Lexicon.load(traits), SuffixTable.load(language, "plurals.tsv"));
  }
}
