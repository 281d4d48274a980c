package io.policyfacts.extractor;

import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.AmountFinder;
import io.policyfacts.extractor.quantity.LocalCurrencies;
import io.policyfacts.extractor.quantity.Numerals;
import io.policyfacts.extractor.quantity.OrdinalDots;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Layout;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeFinder;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over a text found: its words, phrases, sentences, times and amounts.
 *
 * @param tokens words, numbers and signs
 * @param hits phrases of the lexicon
 * @param blocks paragraphs, headings, list items
 * @param sentences in order
 * @param times dates and periods in order
 * @param amounts numbers with units in order
 */
public record Analysis(
    Tokens tokens,
    Hits hits,
    List<Block> blocks,
    List<Sentence> sentences,
    List<TimeSpan> times,
    List<Amount> amounts) {

  /**
   * Reads a text.
   *
   * @param published anchor of relative times, or null if unknown
   */
  public static Analysis of(String text, @Nullable PublicationDate published, LanguagePack pack) {
    Tokens tokens = pack.lexicon().split(text);
    Hits hits = pack.lexicon().scan(tokens);
    Layout layout = new Layout(tokens, token -> abbreviation(tokens, hits, token));
    return read(tokens, hits, layout.blocks(), layout.sentences(), published, pack);
  }

  /** The same text, read as published at a time that was not known. */
  Analysis publishedAt(PublicationDate published, LanguagePack pack) {
    return read(tokens, hits, blocks, sentences, published, pack);
  }

  private static Analysis read(
      Tokens tokens,
      Hits hits,
      List<Block> blocks,
      List<Sentence> sentences,
      @Nullable PublicationDate published,
      LanguagePack pack) {
    Numerals numerals = new Numerals(tokens, hits);
    List<TimeSpan> times =
        TimeFinder.find(
            tokens, hits, numerals, sentences, published == null ? null : published.firstDay());
    BitSet taken = new BitSet(tokens.size());
    for (TimeSpan time : times) {
      if (!time.length()) {
        taken.set(afterLength(time, tokens, hits), time.to());
      }
    }
    List<Amount> found = new AmountFinder(tokens, hits, taken, pack.plurals(), numerals).all();
    List<Amount> amounts = new LocalCurrencies(tokens, hits).resolve(found);
    List<TimeSpan> known =
        published != null
            ? times
            : times.stream().filter(t -> TimeFinder.namesYear(tokens, t)).toList();
    return new Analysis(tokens, hits, blocks, sentences, known, amounts);
  }

  /** {@code three months to August}: the token after the length, which is an amount. */
  private static int afterLength(TimeSpan time, Tokens tokens, Hits hits) {
    int unit = time.from() + 1;
    boolean number =
        tokens.kind(time.from()) == Tokens.Kind.NUMBER || hits.has(time.from(), Category.NUMBER);
    boolean date = hits.has(unit, Category.DATE_UNIT);
    return number && !date && hits.has(unit, Category.TIME_UNIT) ? unit + 1 : time.from();
  }

  /** The sentence that a token stands in. */
  public Sentence sentenceAt(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).from() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** The times that start in a sentence. */
  public List<TimeSpan> timesWithin(Sentence sentence) {
    return timesWithin(sentence.from(), sentence.to());
  }

  /** The times that start within a range of tokens. */
  public List<TimeSpan> timesWithin(int from, int to) {
    int start = first(times.size(), i -> times.get(i).from() >= from);
    int end = first(times.size(), i -> times.get(i).from() >= to);
    return start < end ? times.subList(start, end) : List.of();
  }

  /** The amounts that start in a sentence. */
  public List<Amount> amountsWithin(Sentence sentence) {
    return amountsWithin(sentence.from(), sentence.to());
  }

  /** The amounts that start within a range of tokens. */
  public List<Amount> amountsWithin(int from, int to) {
    int start = first(amounts.size(), i -> amounts.get(i).from() >= from);
    int end = first(amounts.size(), i -> amounts.get(i).from() >= to);
    return start < end ? amounts.subList(start, end) : List.of();
  }

  /** The least index for which a condition holds that goes on holding, by halving. */
  private static int first(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean abbreviation(Tokens tokens, Hits hits, int token) {
    boolean initial = tokens.end(token) - tokens.start(token) == 1 && tokens.capitalised(token);
    return initial
        || OrdinalDots.at(token + 1, tokens, hits)
        || hits.has(token, Category.ABBREVIATION);
  }
}
