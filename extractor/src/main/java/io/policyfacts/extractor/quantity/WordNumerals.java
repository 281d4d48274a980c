package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Categories;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Numeral.Form;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are spelled out, and the words that continue digits. */
final class WordNumerals {
  private static final String HALF = "0.5";

  /** What a spelled-out number can begin with. */
  private static final Categories BEGINS =
      Categories.of(
          Category.NUMBER,
          Category.ONE,
          Category.ONE_MEASURE,
          Category.HALF,
          Category.FRACTION,
          Category.MULTIPLE,
          Category.PERCENT_WORD);

  private final Tokens tokens;
  private final Hits hits;
  private final Shares shares;

  WordNumerals(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
    this.shares = new Shares(tokens, hits);
  }

  /** The spelled-out number that starts at a token, or null. */
  @Nullable Numeral at(int token) {
    if (!hits.has(token, BEGINS)) {
      return null;
    }
    Numeral fraction = fraction(token);
    if (fraction != null) {
      return fraction;
    }
    Hit multiple = hits.at(token, Category.MULTIPLE);
    if (multiple != null) {
      BigDecimal factor = number(multiple);
      return new Numeral(token, multiple.to(), factor, factor, Form.MULTIPLE);
    }
    Numeral percent = percent(token);
    return percent == null ? composed(token) : percent;
  }

  /** A part of a whole: {@code 三分之一}, {@code 半数}; or null. */
  @Nullable Numeral part(int token) {
    Numeral share = shares.at(token);
    return share == null ? percent(token) : share;
  }

  private @Nullable Numeral percent(int token) {
    Hit share = hits.at(token, Category.PERCENT_WORD);
    if (share == null) {
      return null;
    }
    BigDecimal value = number(share);
    return new Numeral(token, share.to(), value, value, Form.FRACTION);
  }

  /** The scale word that multiplies a number, or null. */
  @Nullable Hit scaleAfter(Numeral number) {
    int next = number.to();
    boolean hyphen = tokens.is(next, '-') && tokens.glued(next) && tokens.glued(next + 1);
    int at = hyphen ? next + 1 : next;
    Hit scale = hits.at(at, Category.SCALE);
    if (scale == null && number.form() == Form.DIGITS) {
      Hit letter = hits.at(at, Category.SCALE_LETTER);
      boolean near = tokens.glued(at) || letter != null && priced(letter.to());
      scale = letter != null && near && multiplies(number, letter) ? letter : null;
    }
    return scale;
  }

  /** {@code 18,5 M€}. */
  private boolean priced(int token) {
    return tokens.glued(token) && hits.has(token, Category.CURRENCY_SIGN);
  }

  /** A letter that is also a unit multiplies only money and what is counted. */
  private boolean multiplies(Numeral number, Hit letter) {
    int joint = number.from() - 1;
    boolean second = joint > 0 && tokens.is(joint, '-') && tokens.glued(joint);
    boolean priced =
        hits.before(number.from(), Category.CURRENCY_SIGN) != null
            || second && hits.before(joint - 1, Category.CURRENCY_SIGN) != null;
    if (priced || !hits.has(letter.from(), Category.UNIT_LETTER)) {
      return true;
    }
    int next = letter.to();
    boolean counts =
        next < tokens.size()
            && tokens.kind(next) == Tokens.Kind.WORD
            && !hits.has(next, Category.PHRASE_END)
            && !hits.has(next, Category.EXTENT);
    return counts || hits.has(next, Category.CURRENCY_SIGN) || tokens.is(next, '-');
  }

  /** A whole number followed by a part of one: {@code two and a half}; null if it is not. */
  @Nullable Numeral fractionAfter(Numeral whole) {
    int at = whole.to();
    if (at < tokens.size() && tokens.glued(at) && vulgar(at) != null) {
      BigDecimal value = whole.value().add(Objects.requireNonNull(vulgar(at)));
      return new Numeral(whole.from(), at + 1, value, value, whole.form());
    }
    int join = afterHyphen(at);
    int one = afterHyphen(join + 1);
    if (!hits.has(join, Category.NUMBER_JOIN)) {
      return null;
    }
    boolean article = hits.has(one, Category.ONE);
    Hit part = article ? hits.at(afterHyphen(one + 1), Category.FRACTION) : bareHalf(join);
    if (part == null) {
      return null;
    }
    BigDecimal value = whole.value().add(number(part));
    return new Numeral(whole.from(), part.to(), value, value, whole.form());
  }

  /** {@code millón y medio}: the half, or null. */
  private @Nullable Hit bareHalf(int join) {
    return joinsTens(join) ? hits.at(join + 1, Category.HALF) : null;
  }

  private boolean joinsTens(int token) {
    Hit join = hits.at(token, Category.NUMBER_JOIN);
    return join != null && !join.sense().value().isEmpty();
  }

  /** {@code 2 millones y medio}: half of its last scale more, or the same number. */
  Numeral halfMore(Numeral scaled) {
    Numeral mixed = fractionAfter(scaled);
    if (mixed == null) {
      return scaled;
    }
    BigDecimal part = mixed.value().subtract(scaled.value());
    BigDecimal mantissa = scaled.mantissa().add(part);
    BigDecimal value = mantissa.multiply(scaled.scale());
    return new Numeral(scaled.from(), mixed.to(), value, mantissa, Form.SCALED);
  }

  private int afterHyphen(int token) {
    return tokens.is(token, '-') && tokens.glued(token) && tokens.glued(token + 1)
        ? token + 1
        : token;
  }

  private @Nullable BigDecimal vulgar(int token) {
    return switch (tokens.first(token)) {
      case '½' -> new BigDecimal("0.5");
      case '¼' -> new BigDecimal("0.25");
      case '¾' -> new BigDecimal("0.75");
      default -> null;
    };
  }

  private @Nullable Numeral composed(int token) {
    Hit one = hits.at(token, Category.ONE_MEASURE);
    if (one != null && measures(one.to())) {
      return new Numeral(token, one.to(), BigDecimal.ONE, BigDecimal.ONE, Form.DIGITS);
    }
    NumberSum sum = new NumberSum();
    int at = token;
    if (hits.has(at, Category.ONE) && multiplier(at + 1) != null) {
      sum.add(BigDecimal.ONE);
      at++;
    }
    for (int next = step(sum, at); next > at; next = step(sum, at)) {
      at = next;
    }
    if (at == token || !sum.started()) {
      return null;
    }
    Form form = sum.scaled() ? Form.SCALED : Form.WORDS;
    Numeral number = new Numeral(token, at, sum.value(), sum.mantissa(), form);
    Numeral mixed = fractionAfter(number);
    if (mixed == null) {
      return number;
    }
    return sum.scaled() ? sum.withPart(number, mixed) : scaleMixed(mixed);
  }

  /** {@code un gigawatt}, {@code l'exaflop}. */
  private boolean measures(int token) {
    Hit unit = hits.at(token, Category.UNIT);
    boolean power = unit != null && unit.sense().value().contains("|power|");
    return power || hits.has(token, Category.COMPUTE_SPEED);
  }

  private Numeral scaleMixed(Numeral mixed) {
    Hit scale = scaleAfter(mixed);
    return scale == null
        ? mixed
        : new Numeral(
            mixed.from(),
            scale.to(),
            mixed.value().multiply(number(scale)),
            mixed.value(),
            Form.SCALED);
  }

  /** Takes one more word into the sum; the token after it, or the same token if none fits. */
  private int step(NumberSum sum, int token) {
    int at = token;
    boolean hyphen = sum.started() && tokens.is(at, '-') && tokens.glued(at);
    boolean tens = sum.takesUnits() && joinsTens(at);
    boolean join = tens || sum.takesJoin() && hits.has(at, Category.NUMBER_JOIN);
    if (hyphen || join) {
      at++;
    }
    Hit unit = hits.at(at, Category.NUMBER);
    if (unit != null && sum.takes(number(unit)) && (tens || !join || !sum.small())) {
      sum.add(number(unit));
      return unit.to();
    }
    boolean dozens = sum.started() && hits.endsBefore(at, Category.COUNTER);
    Hit link = dozens ? hits.at(at, Category.UNIT_LINK) : null;
    Hit scale = join ? null : link == null ? multiplier(at) : hits.at(link.to(), Category.SCALE);
    if (scale != null && sum.started()) {
      sum.multiply(number(scale));
      return scale.to();
    }
    return token;
  }

  private @Nullable Hit multiplier(int token) {
    Hit scale = hits.at(token, Category.SCALE);
    return scale != null ? scale : hits.at(token, Category.COUNTER);
  }

  /** Half, two-thirds, half a billion, one in five. */
  private @Nullable Numeral fraction(int token) {
    Numeral share = shares.at(token);
    if (share != null) {
      return share;
    }
    Hit half = hits.at(token, Category.HALF);
    if (half != null) {
      return half(half);
    }
    int at = hits.has(token, Category.ONE) ? token + 1 : token;
    Hit count = at == token ? hits.at(at, Category.NUMBER) : null;
    BigDecimal parts = BigDecimal.ONE;
    if (count != null) {
      parts = number(count);
      at = count.to();
      at += tokens.is(at, '-') && tokens.glued(at) ? 1 : 0;
    }
    Hit part = hits.at(at, Category.FRACTION);
    if (part == null || count == null && !bare(token, at, part)) {
      return null;
    }
    BigDecimal value = parts.multiply(number(part), Digits.PRECISION);
    return ofScale(new Numeral(token, part.to(), value, value, Form.FRACTION));
  }

  /** {@code medio millón}, {@code media hora}; null before anything else. */
  private @Nullable Numeral half(Hit half) {
    BigDecimal part = number(half);
    Hit scale = hits.at(half.to(), Category.SCALE);
    if (scale != null) {
      BigDecimal value = part.multiply(number(scale));
      return new Numeral(half.from(), scale.to(), value, part, Form.SCALED);
    }
    boolean unit =
        hits.has(half.to(), Category.UNIT) || hits.has(half.to(), Category.FRACTION_UNIT);
    return unit ? new Numeral(half.from(), half.to(), part, part, Form.FRACTION) : null;
  }

  /** A half stands alone; a third needs an article, and no noun that it could be an ordinal of. */
  private boolean bare(int token, int at, Hit part) {
    boolean half = part.sense().value().equals(HALF);
    int next = part.to();
    boolean joined = tokens.is(next, '-') && tokens.glued(next);
    boolean noun =
        next < tokens.size()
            && tokens.kind(next) == Tokens.Kind.WORD
            && !hits.has(next, Category.PHRASE_END)
            && !hits.has(next, Category.ONE);
    if (joined && hits.has(next + 1, Category.FRACTION_UNIT)) {
      return true;
    }
    if (half) {
      return !joined || hits.has(next + 1, Category.UNIT) || hits.has(next + 1, Category.PERCENT);
    }
    boolean whole = at > token || part.to() - part.from() > 1;
    return whole && !noun && !joined;
  }

  /** {@code half a billion}, {@code a quarter of a million}, {@code half an inch}. */
  Numeral ofScale(Numeral fraction) {
    boolean of = hits.has(fraction.to(), Category.PARTITIVE);
    int at = of && hits.has(fraction.to() + 1, Category.ONE) ? fraction.to() + 1 : fraction.to();
    if (hits.has(at, Category.ONE)) {
      boolean unit = hits.has(at + 1, Category.UNIT) || hits.has(at + 1, Category.PERCENT);
      if (unit && !of) {
        return fraction.spanning(fraction.from(), at + 1);
      }
      Hit scale = hits.at(at + 1, Category.SCALE);
      if (scale != null) {
        BigDecimal value = fraction.value().multiply(number(scale));
        return new Numeral(fraction.from(), scale.to(), value, fraction.value(), Form.SCALED);
      }
    }
    return fraction;
  }

  private static BigDecimal number(Hit hit) {
    return Objects.requireNonNull(hit.sense().number());
  }
}
