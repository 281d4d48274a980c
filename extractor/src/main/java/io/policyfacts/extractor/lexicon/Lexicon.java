package io.policyfacts.extractor.lexicon;

import io.policyfacts.extractor.text.CurrencyLetters;
import io.policyfacts.extractor.text.Elisions;
import io.policyfacts.extractor.text.Tokenizer;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The phrases of a language together with those of all languages, read from lexicon files. */
public final class Lexicon {
  private static final String FOLDER = "/io/policyfacts/extractor/lexicon/";

  private final PhraseTrie trie;
  private final Elisions elisions;
  private final Set<String> letterSigns = new HashSet<>();
  private final Set<String> weakSigns = new HashSet<>();
  private final Set<String> scales = new HashSet<>();
  private final Set<String> counted = new HashSet<>();
  private final CurrencyLetters letters =
      new CurrencyLetters(letterSigns, weakSigns, scales, counted);

  private final LanguageTraits traits;

  private Lexicon(LanguageTraits traits) {
    this.traits = traits;
    this.elisions = new Elisions(traits.elided());
    this.trie = new PhraseTrie(elisions);
  }

  /**
   * Reads a language's lexicon: the files of all languages, its own, and those it includes.
   *
   * @throws IllegalStateException naming file and line of a broken entry
   */
  public static Lexicon load(LanguageTraits traits) {
    Lexicon lexicon = new Lexicon(traits);
    for (LexiconFile file : LexiconFile.all()) {
      lexicon.read("common/", file);
      lexicon.read(traits.language() + "/", file);
      traits.include().stream()
          .filter(included -> included.endsWith("/" + file.fileName()))
          .map(included -> included.substring(0, included.indexOf('/') + 1))
          .forEach(folder -> lexicon.read(folder, file));
    }
    return lexicon;
  }

  /** The tokens of a text, letters that are currency signs parted from their digits. */
  public Tokens split(String text) {
    return Tokenizer.split(text, letters, elisions);
  }

  /** Every phrase that stands in the text. */
  public Hits scan(Tokens tokens) {
    return trie.scan(tokens, traits);
  }

  private void read(String folder, LexiconFile file) {
    String path = FOLDER + folder + file.fileName();
    Table.eachRow(path, (row, columns) -> add(path, row, file, columns));
  }

  private void add(String path, int row, LexiconFile file, List<String> columns) {
    try {
      Sense sense = file.sense(columns);
      for (String pattern : file.phrases(columns).split(";", -1)) {
        PhrasePattern.expand(pattern.strip()).forEach(phrase -> add(phrase, sense));
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalStateException(path + ":" + row + ": " + e.getMessage(), e);
    }
  }

  private void add(String phrase, Sense sense) {
    trie.add(phrase, sense);
    if (phrase.chars().allMatch(Character::isLetter)) {
      switch (sense.category()) {
        case CURRENCY_SIGN -> letterSigns.add(phrase);
        case WEAK_CURRENCY_SIGN -> weakSigns.add(phrase);
        case SCALE -> scales.add(phrase);
        case ACCELERATOR -> counted.add(phrase);
        default -> {}
      }
    }
  }

  /** A sense whose value may be a number, such as {@code 1e6}. */
  static Sense numbered(Category category, String value) {
    return new Sense(category, value, new BigDecimal(value));
  }
}
