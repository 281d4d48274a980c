package io.policyfacts.extractor;

import io.policyfacts.contracts.Article;
import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.ElidedNouns;
import io.policyfacts.extractor.quantity.LocalCurrencies;
import io.policyfacts.extractor.quantity.SpokenMultiples;
import io.policyfacts.extractor.text.CodePoints;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The general mode: every number of a text with its unit, in the whole domain of news. */
public final class QuantityReader {
  private final Languages languages;

  private QuantityReader(Languages languages) {
    this.languages = languages;
  }

  /** Reads every text as one of this language. */
  public QuantityReader(LanguagePack pack) {
    this(Languages.only(pack));
  }

  /** The reader with the languages that the product ships. */
  public static QuantityReader standard() {
    return new QuantityReader(Languages.shipped());
  }

  /**
   * One number of a text.
   *
   * @param value the number in the printed unit; absent of a range
   * @param min lower end of a range
   * @param max upper end of a range
   * @param comparison {@code =}, {@code ~}, {@code >}, {@code >=}, {@code <}, {@code <=}, {@code
   *     range}
   * @param unit ISO 4217 code, {@code %}, the unit's name or the noun phrase counted
   * @param surface the text at the span
   * @param start offset in Unicode code points
   * @param end offset after the last character
   * @param rule name of the rule that read it
   */
  public record Quantity(
      @Nullable BigDecimal value,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String comparison,
      String unit,
      String surface,
      int start,
      int end,
      String rule) {}

  /** All numbers of an article's text in order; its language decides how they are read. */
  public List<Quantity> read(Article article) {
    return read(article.text(), languages.of(article.language(), article.text()));
  }

  /** All numbers of a text in order; its words tell the language. */
  public List<Quantity> read(String text) {
    return read(text, languages.of(null, text));
  }

  private static List<Quantity> read(String text, LanguagePack pack) {
    Analysis analysis = Analysis.of(text, null, pack);
    CodePoints offsets = new CodePoints(text);
    List<Quantity> quantities = new ArrayList<>();
    for (Amount amount : amounts(analysis, pack)) {
      quantities.add(quantity(amount, analysis, offsets));
    }
    return quantities;
  }

  /** All amounts of the text, also those that no fact is built on. */
  private static List<Amount> amounts(Analysis analysis, LanguagePack pack) {
    Tokens tokens = analysis.tokens();
    List<Amount> local =
        new LocalCurrencies(tokens, analysis.hits()).inLocalDollars(analysis.amounts());
    List<Amount> named =
        new ElidedNouns(tokens, analysis.hits(), analysis.sentences(), pack.plurals())
            .resolve(local);
    return new SpokenMultiples(tokens, analysis.hits()).among(named);
  }

  private static Quantity quantity(Amount amount, Analysis analysis, CodePoints offsets) {
    Tokens tokens = analysis.tokens();
    int start = tokens.start(amount.from());
    int end = tokens.end(amount.to() - 1);
    boolean range = amount.range();
    return new Quantity(
        range ? null : amount.value().multiply(factor(amount)),
        range ? times(amount.min(), factor(amount)) : null,
        range ? times(amount.max(), factor(amount)) : null,
        sign(amount),
        unit(amount, analysis),
        tokens.text().substring(start, end),
        offsets.offset(start),
        offsets.offset(end),
        amount.rule());
  }

  private static String unit(Amount amount, Analysis analysis) {
    if (!amount.unit().is(Dimension.MULTIPLE)) {
      return amount.unit().name();
    }
    Hits hits = analysis.hits();
    Hit times = hits.before(amount.to(), Category.TIMES);
    boolean factor =
        times == null
            || compares(amount.to(), analysis)
            || hits.has(amount.to(), Category.TIMES_OF) && !dated(amount.to(), analysis)
            || hits.endsBefore(amount.outerFrom(), Category.CHANGE_BEFORE)
            || hits.endsBefore(amount.outerFrom(), Category.CHANGE_BY);
    return factor || times == null ? "" : times.sense().value();
  }

  /** {@code three times last week}, not {@code three times last week's level}. */
  private static boolean dated(int at, Analysis analysis) {
    Hit time = analysis.hits().at(at, Category.RELATIVE_TIME);
    Tokens tokens = analysis.tokens();
    return time != null && !tokens.is(time.to(), '\'') && !tokens.is(time.to(), '’');
  }

  /** {@code eight times face value}: the word after it is no time of an event. */
  private static boolean compares(int at, Analysis analysis) {
    Tokens tokens = analysis.tokens();
    Hits hits = analysis.hits();
    return at < tokens.size()
        && tokens.kind(at) == Tokens.Kind.WORD
        && !tokens.capitalised(at)
        && !hits.has(at, Category.PHRASE_END)
        && !verb(at, hits)
        && !dated(at, analysis);
  }

  /** Whether a word is a verb and no noun: {@code face} can be either. */
  private static boolean verb(int at, Hits hits) {
    Hit verb = hits.at(at, Category.VERB);
    return verb != null && !verb.sense().value().equals("base");
  }

  /** Computing is told in FLOP and FLOP/s; everything else in the printed unit. */
  private static BigDecimal factor(Amount amount) {
    boolean computing = amount.unit().is(Dimension.SPEED) || amount.unit().is(Dimension.OPERATIONS);
    return computing ? amount.unit().factor() : BigDecimal.ONE;
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
    return value == null ? null : value.multiply(factor);
  }

  private static String sign(Amount amount) {
    boolean open = amount.comparison() == Comparison.AT_LEAST && amount.strict();
    boolean closed = amount.comparison() == Comparison.AT_MOST && amount.strict();
    return open ? ">" : closed ? "<" : amount.comparison().symbol();
  }
}
