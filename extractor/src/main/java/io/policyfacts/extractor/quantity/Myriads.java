package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Numeral.Form;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that mix digits with multipliers, each smaller than the one before: {@code 1조8천억},
 * {@code 2조 805억}, {@code 7천656}, {@code 3億5000万}. A multiplier up to a thousand multiplies the
 * digits before it, a larger one all that stands before it up to the last larger one.
 */
final class Myriads {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final String ACCELERATOR = "accelerator";

  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

  private final Tokens tokens;
  private final Hits hits;
  private final Digits digits;

  Myriads(Tokens tokens, Hits hits, Digits digits) {
    this.tokens = tokens;
    this.hits = hits;
    this.digits = digits;
  }

  /** The sum that digits begin, or the digits alone where no multiplier follows. */
  Numeral from(Numeral plain) {
    int after = within(plain.to());
    if (!hits.has(after, Category.MYRIAD)) {
      return after > plain.to() && unit(after) ? plain.spanning(plain.from(), after) : plain;
    }
    Sum sum = new Sum();
    sum.begin(plain.value());
    return read(sum, plain.from(), plain.to());
  }

  /**
   * The number that a multiplier without digits begins, or a digit that is a character ({@code
   * 二億五千万}), where a unit follows; or null.
   */
  @Nullable Numeral bare(int token) {
    Hit digit = character(token);
    if (digit == null && !hits.has(token, Category.MYRIAD) || vague(token) || named(token)) {
      return null;
    }
    Sum sum = new Sum();
    if (digit != null) {
      sum.begin(Objects.requireNonNull(digit.sense().number()));
    }
    Numeral number = read(sum, token, digit == null ? token : digit.to());
    boolean plain = digit != null && number.to() == digit.to();
    Numeral read =
        plain
            ? new Numeral(token, number.to(), number.value(), number.value(), Form.WORDS)
            : number;
    boolean counts = number.to() > token && unit(number.to()) && (digit != null || word(number));
    return counts && !size(number, digit) ? read : null;
  }

  /** {@code 万卡集群}: how large a cluster is called, not what it has. */
  private boolean size(Numeral number, @Nullable Hit digit) {
    Hit counts = hits.at(number.to(), Category.CLASSIFIER);
    return digit == null
        && !Tokens.isSpacedSyllable(tokens.first(number.from()))
        && number.to() == number.from() + 1
        && counts != null
        && counts.sense().head().equals(ACCELERATOR);
  }

  /** {@code 九州}, {@code 四川}: the digit starts a name. */
  private boolean named(int token) {
    return hits.has(token, Category.PLACE)
        || hits.has(token, Category.COMPANY)
        || hits.has(token, Category.MASK);
  }

  /** {@code 만 장}: in a script with spaces one multiplier alone is a word by itself. */
  private boolean word(Numeral number) {
    boolean several = number.to() > number.from() + 1;
    return several
        || !Tokens.isSpacedSyllable(tokens.first(number.from()))
        || !tokens.glued(number.to()) && number.value().compareTo(MYRIAD) <= 0;
  }

  /** A digit that is a character of its own, as in {@code 三}; or null. */
  private @Nullable Hit character(int token) {
    boolean alone =
        token < tokens.size()
            && tokens.syllable(token)
            && !Tokens.isSpacedSyllable(tokens.first(token));
    return alone ? hits.at(token, Category.NUMBER) : null;
  }

  private boolean vague(int token) {
    return hits.endsBefore(token, Category.VAGUE)
        || tokens.glued(token)
            && (tokens.kind(token - 1) == Kind.NUMBER
                || Tokens.isSpacedSyllable(tokens.first(token))
                    && Tokens.isSpacedSyllable(tokens.first(token - 1)));
  }

  private Numeral read(Sum sum, int from, int start) {
    int at = start;
    for (int next = step(sum, at); next > at; next = step(sum, at)) {
      at = next;
    }
    int to = sum.open() && !unit(within(at)) ? sum.lastMultiplier : at;
    BigDecimal value = to == at ? sum.value() : sum.closed;
    int end = within(to);
    boolean said = end > to && unit(end);
    return new Numeral(from, said ? end : to, value, sum.mantissa(value), Form.SCALED);
  }

  /** Takes one more piece; the token after it, or the same token if none fits. */
  private int step(Sum sum, int token) {
    int at = within(token);
    Hit multiplier = hits.at(at, Category.MYRIAD);
    if (multiplier != null && !opensUnit(multiplier) && (sum.begins() || near(at))) {
      return sum.multiply(Objects.requireNonNull(multiplier.sense().number()), multiplier.to())
          ? multiplier.to()
          : token;
    }
    boolean number = at == token && at < tokens.size() && tokens.kind(at) == Kind.NUMBER;
    BigDecimal more = number && near(at) ? digits.value(tokens.word(at)) : null;
    Hit character = at == token ? character(at) : null;
    if (character != null && tokens.glued(at)) {
      return sum.add(Objects.requireNonNull(character.sense().number())) ? character.to() : token;
    }
    boolean goesOn =
        tokens.glued(at)
            || hits.has(within(at + 1), Category.MYRIAD)
            || unit(at + 1) && !hits.has(at + 1, Category.DATE_UNIT);
    return more != null && goesOn && sum.add(more) ? at + 1 : token;
  }

  /** {@code 300兆瓦}, {@code 200万千瓦}: the multiplier is part of the unit. */
  private boolean opensUnit(Hit multiplier) {
    Hit unit = hits.at(multiplier.from(), Category.UNIT);
    return unit != null && unit.to() > multiplier.to();
  }

  /** Right behind the token before, or after one space. */
  private boolean near(int token) {
    return token == 0
        || tokens.start(token) - tokens.end(token - 1) <= 1 && !tokens.startsCell(token);
  }

  private int within(int token) {
    Hit about = hits.at(token, Category.COMPARE_WITHIN);
    return about == null ? token : about.to();
  }

  /** Whether something follows that the number can be a number of. */
  private boolean unit(int token) {
    return hits.has(token, Category.CLASSIFIER)
        || hits.has(token, Category.CURRENCY)
        || hits.has(token, Category.UNIT)
        || hits.has(token, Category.TIME_UNIT)
        || hits.has(token, Category.MAYBE_OPERATIONS)
        || hits.has(token, Category.PERCENT)
        || hits.has(token, Category.TIMES)
        || hits.has(token, Category.COMPUTE_SPEED)
        || hits.has(token, Category.OPERATIONS)
        || hits.has(token, Category.PARAMETER)
        || hits.has(token, Category.PEOPLE)
        || hits.has(token, Category.FACILITY)
        || hits.has(token, Category.ACCELERATOR);
  }

  /** A number in the making. */
  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal current;
    private BigDecimal lastSmall = MYRIAD;
    private @Nullable BigDecimal lastLarge;
    private BigDecimal closed = BigDecimal.ZERO;
    private int lastMultiplier;
    private int pieces;
    private BigDecimal first = BigDecimal.ONE;
    private BigDecimal firstScale = BigDecimal.ONE;

    /** What stands before the multipliers: all of {@code 8천억}, the larger part of a mixed one. */
    BigDecimal mantissa(BigDecimal value) {
      return pieces <= 1 ? first : value.divide(firstScale, Digits.PRECISION);
    }

    void begin(BigDecimal digits) {
      current = digits;
      first = digits;
      pieces = 1;
    }

    boolean multiply(BigDecimal factor, int to) {
      boolean small = factor.compareTo(THOUSAND) <= 0;
      if (small ? !takesSmall(factor) : !takesLarge(factor)) {
        return false;
      }
      firstScale = pieces <= 1 ? firstScale.multiply(factor) : firstScale;
      if (small) {
        section = section.add((current == null ? BigDecimal.ONE : current).multiply(factor));
        lastSmall = factor;
      } else {
        BigDecimal all = current == null ? section : section.add(current);
        boolean none = current == null && section.signum() == 0;
        total = total.add((none ? BigDecimal.ONE : all).multiply(factor));
        section = BigDecimal.ZERO;
        lastSmall = MYRIAD;
        lastLarge = factor;
      }
      current = null;
      closed = value();
      lastMultiplier = to;
      return true;
    }

    private boolean takesSmall(BigDecimal factor) {
      return factor.compareTo(lastSmall) < 0;
    }

    private boolean takesLarge(BigDecimal factor) {
      boolean something = current != null || section.signum() > 0 || lastLarge == null;
      return something && (lastLarge == null || factor.compareTo(lastLarge) < 0);
    }

    /** Digits behind a multiplier are less than it; nothing stands behind a fraction. */
    boolean add(BigDecimal more) {
      BigDecimal room = lastSmall.compareTo(MYRIAD) < 0 ? lastSmall : MYRIAD;
      if (current != null || lastMultiplier == 0 || more.compareTo(room) >= 0) {
        return false;
      }
      current = more;
      pieces++;
      return true;
    }

    boolean begins() {
      return lastMultiplier == 0 && current == null;
    }

    /** Whether digits stand at the end that no multiplier closes. */
    boolean open() {
      return current != null && lastMultiplier > 0;
    }

    BigDecimal value() {
      return total.add(section).add(current == null ? BigDecimal.ZERO : current);
    }
  }
}
