package io.policyfacts.extractor.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The kinds of lexicon file: the columns they have and what a row means. */
enum LexiconFile {
  /** {@code category, value, phrases}: the words of the grammar. */
  GRAMMAR(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code category, value, phrases}: the cues of metrics and events. */
  CUES(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code category, value, phrases}: whether it is so, how far it has come, who says it. */
  STATUS(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code category, value, phrases}: words of the language's frame. */
  WORDS(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code category, value, phrases}: phrases that hide the names in them. */
  MASKS(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code category, value, phrases}: nouns that are counted. */
  NOUNS(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code category, value, phrases}: dates and times. */
  TIMES(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code category, value, phrases}: verbs and the small words between clauses. */
  CLAUSES(2, c -> grammar(c.get(0), c.get(1))),
  /** {@code ISO 4217 code, kind, phrases}. */
  CURRENCIES(2, c -> currency(c.get(0), c.get(1))),
  /** {@code ISO 3166-1 code, kind, phrases}. */
  COUNTRIES(2, c -> country(c.get(0), c.get(1))),
  /** {@code country, canonical name, phrases}. */
  COMPANIES(2, c -> sense(Category.COMPANY, c.get(0) + "|" + c.get(1))),
  /** {@code country, canonical name, phrases}. */
  BODIES(2, c -> sense(Category.BODY, c.get(0) + "|" + c.get(1))),
  /** {@code country, canonical name, phrases}. */
  PROGRAMMES(2, c -> sense(Category.PROGRAMME, c.get(0) + "|" + c.get(1))),
  /** {@code unit, dimension, factor, phrases}. */
  UNITS(3, c -> sense(Category.UNIT, c.get(0) + "|" + c.get(1) + "|" + c.get(2))),
  /** {@code maker, phrases}. */
  ACCELERATORS(1, c -> sense(Category.ACCELERATOR, c.get(0))),
  /** {@code name}. */
  FIRSTNAMES(0, c -> sense(Category.GIVEN_NAME, ""));

  private static final Set<Category> NUMBERED =
      EnumSet.of(
          Category.NUMBER,
          Category.SCALE,
          Category.SCALE_LETTER,
          Category.MYRIAD,
          Category.PERCENT_WORD,
          Category.COLUMN_SCALE,
          Category.COUNTER,
          Category.FRACTION,
          Category.HALF,
          Category.MULTIPLE,
          Category.ORDINAL,
          Category.MULTIPLE_VERB,
          Category.COMPUTE_SPEED,
          Category.OPERATIONS,
          Category.MONTH,
          Category.WEEKDAY,
          Category.TIME_UNIT);

  private final int phraseColumn;

  @SuppressWarnings("ImmutableEnumChecker") // the functions are lambdas without state
  private final Function<List<String>, Sense> meaning;

  LexiconFile(int phraseColumn, Function<List<String>, Sense> meaning) {
    this.phraseColumn = phraseColumn;
    this.meaning = meaning;
  }

  static List<LexiconFile> all() {
    return List.of(values());
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".tsv";
  }

  String phrases(List<String> columns) {
    return columns.get(columns.size() - 1 < phraseColumn ? columns.size() - 1 : phraseColumn);
  }

  Sense sense(List<String> columns) {
    return meaning.apply(columns);
  }

  private static Sense sense(Category category, String value) {
    return new Sense(category, value, null);
  }

  private static Sense grammar(String name, String value) {
    Category category = Category.ofName(name);
    return NUMBERED.contains(category) ? Lexicon.numbered(category, value) : sense(category, value);
  }

  private static Sense currency(String iso, String kind) {
    return switch (kind) {
      case "sign", "code" -> sense(Category.CURRENCY_SIGN, iso);
      case "weak" -> sense(Category.WEAK_CURRENCY_SIGN, iso);
      case "cent" -> sense(Category.CURRENCY_CENT, iso);
      default -> sense(Category.CURRENCY, iso);
    };
  }

  private static Sense country(String code, String kind) {
    return switch (kind) {
      case "name" -> sense(Category.COUNTRY, code);
      case "adjective" -> sense(Category.DEMONYM, code);
      case "capital", "city", "state" -> sense(Category.PLACE, code + "|" + kind);
      case "region" -> sense(Category.PLACE, code + "|" + kind);
      case "government" -> sense(Category.GOVERNMENT, code);
      default -> throw new IllegalArgumentException("no kind of place \"" + kind + "\"");
    };
  }
}
