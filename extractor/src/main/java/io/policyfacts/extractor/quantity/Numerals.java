package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Numeral.Form;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Reads the number that starts at a token: digits, powers of ten, or words. */
public final class Numerals {
  private static final BigDecimal MOST = BigDecimal.TEN.pow(40);
  private static final int LARGEST_EXPONENT = 40;
  private static final int SLASHED = 3;
  private static final int GROUP = 3;

  private final Tokens tokens;
  private final Hits hits;
  private final Digits digits;
  private final WordNumerals words;
  private final Shares shares;
  private final Myriads myriads;

  /** The tokens whose digits were read, and what they were. */
  private final BitSet read = new BitSet();

  private final @Nullable Numeral[] known;

  /** Reads numbers of one text. */
  public Numerals(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
    this.known = new Numeral[tokens.size()];
    this.digits = Digits.of(tokens, hits.traits());
    this.words = new WordNumerals(tokens, hits);
    this.shares = new Shares(tokens, hits);
    this.myriads = new Myriads(tokens, hits, digits);
  }

  /** The number that starts at a token, or null. */
  public @Nullable Numeral at(int token) {
    if (token >= tokens.size()) {
      return null;
    }
    if (tokens.kind(token) != Kind.NUMBER) {
      Numeral bare = myriads.bare(token);
      return bare != null ? bare : tokens.is(token, '.') ? belowOne(token) : said(token);
    }
    if (!read.get(token)) {
      read.set(token);
      known[token] = digits(token);
    }
    return known[token];
  }

  private @Nullable Numeral digits(int token) {
    Numeral share = shares.at(token);
    if (share != null) {
      return share;
    }
    if (partOfName(token)) {
      return null;
    }
    Numeral power = power(token);
    if (power != null) {
      return power;
    }
    BigDecimal part = slashed(token);
    if (part != null) {
      int to = token + SLASHED;
      boolean measured =
          hits.has(to, Category.PARTITIVE) || hits.has(afterHyphen(to), Category.UNIT);
      return measured ? words.ofScale(new Numeral(token, to, part, part, Form.FRACTION)) : null;
    }
    Numeral plain = plain(token);
    if (plain == null) {
      return null;
    }
    Numeral mixed = myriads.from(plain);
    return negative(mixed.to() > plain.to() ? scaled(mixed) : scaled(withFraction(plain)));
  }

  /** A number in words; one that is a character of a longer word is none. */
  private @Nullable Numeral said(int token) {
    return spaced(token) ? words.at(token) : words.part(token);
  }

  /** {@code £.5 million}: digits after a point that nothing stands before. */
  private @Nullable Numeral belowOne(int point) {
    int at = point + 1;
    boolean free = !tokens.glued(point) || hits.endsBefore(point, Category.CURRENCY_SIGN);
    if (!free || !tokens.glued(at) || tokens.kind(at) != Kind.NUMBER) {
      return null;
    }
    BigDecimal part = digits.value("0." + tokens.word(at));
    return part == null ? null : scaled(new Numeral(point, at + 1, part, part, Form.DIGITS));
  }

  /** Digits that are part of a name, a clock time, a version, a score. */
  private boolean partOfName(int token) {
    if (!tokens.glued(token)) {
      return false;
    }
    int before = token - 1;
    char sign = tokens.first(before);
    boolean afterWord = sign == '-' && tokens.glued(before) && tokens.kind(before - 1) == Kind.WORD;
    boolean named = afterWord && words.at(before - 1) == null && !unitWord(before - 1);
    boolean clock = sign == ':' && tokens.glued(before) && tokens.kind(before - 1) == Kind.NUMBER;
    boolean slash = sign == '/' && tokens.glued(before);
    return named || clock || slash || sign == '#' || sign == '.' && tokens.glued(before);
  }

  private int afterHyphen(int token) {
    return tokens.is(token, '-') && tokens.glued(token) ? token + 1 : token;
  }

  private boolean unitWord(int token) {
    return hits.has(token, Category.CURRENCY_SIGN)
        || hits.has(token, Category.SCALE)
        || hits.has(token, Category.SCALE_LETTER)
        || hits.has(token, Category.UNIT)
        || hits.has(token, Category.MINUS);
  }

  private @Nullable Numeral plain(int token) {
    int to = token + 1;
    StringBuilder spelled = new StringBuilder(tokens.word(token));
    while (to < tokens.size() && spaceGroup(token, to)) {
      spelled.append(tokens.word(to));
      to++;
    }
    if (to < tokens.size() && tokens.glued(to) && stopsNumber(to)) {
      return null;
    }
    BigDecimal value = digits.value(spelled.toString());
    return value == null ? null : new Numeral(token, to, value, value, Form.DIGITS);
  }

  /** Signs right after digits that make them a time, a score, a fraction of a date. */
  private boolean stopsNumber(int token) {
    boolean number = token + 1 < tokens.size() && tokens.kind(token + 1) == Kind.NUMBER;
    return number && tokens.glued(token + 1) && (tokens.is(token, ':') || tokens.is(token, '/'));
  }

  /** A group of three digits after a space: {@code 30 000}. */
  private boolean spaceGroup(int first, int token) {
    boolean threes = tokens.kind(token) == Kind.NUMBER && three(token);
    boolean oneSpace = tokens.start(token) - tokens.end(token - 1) == 1;
    if (!threes || !oneSpace) {
      return false;
    }
    int leading = tokens.end(first) - tokens.start(first);
    boolean plainFirst = leading <= 3 && tokens.word(first).chars().allMatch(Character::isDigit);
    return !tokens.startsCell(token)
        && plainFirst
        && tokens
            .text()
            .substring(tokens.start(token), tokens.start(token) + GROUP)
            .chars()
            .allMatch(Character::isDigit);
  }

  /** Three digits, and a decimal part where the language writes it after a comma. */
  private boolean three(int token) {
    int length = tokens.end(token) - tokens.start(token);
    int sign = tokens.start(token) + GROUP;
    boolean fraction =
        hits.traits().decimalComma() && length > GROUP && tokens.text().charAt(sign) == ',';
    return length == GROUP || fraction;
  }

  /** Mixed numbers: {@code 2½}, {@code 2 1/2}, {@code 1-1/4}, {@code 5 and a half}. */
  private Numeral withFraction(Numeral whole) {
    Numeral part = words.fractionAfter(whole);
    if (part != null || whole.value().scale() > 0) {
      return part == null ? whole : part;
    }
    int at = tokens.is(whole.to(), '-') ? whole.to() + 1 : whole.to();
    BigDecimal slashed = slashed(at);
    if (slashed == null) {
      return whole;
    }
    BigDecimal value = whole.value().add(slashed);
    return new Numeral(whole.from(), at + SLASHED, value, value, whole.form());
  }

  /** {@code 3/4}, as it is measured; null where it may be a date or a score. */
  private @Nullable BigDecimal slashed(int token) {
    boolean form =
        token + 2 < tokens.size()
            && tokens.is(token + 1, '/')
            && tokens.glued(token + 1)
            && tokens.glued(token + 2)
            && tokens.kind(token) == Kind.NUMBER
            && tokens.kind(token + 2) == Kind.NUMBER;
    int over = form ? number(tokens.word(token)) : -1;
    int under = form ? number(tokens.word(token + 2)) : -1;
    boolean common = over > 0 && over < under && (under <= 5 || under == 8 || under == 16);
    return common
        ? BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), Digits.PRECISION)
        : null;
  }

  private @Nullable Numeral power(int token) {
    int next = token + 1;
    if (next >= tokens.size()) {
      return null;
    }
    boolean word = tokens.kind(next) == Kind.WORD && !tokens.syllable(next);
    boolean suffixed = tokens.glued(next) && word;
    int times = suffixed ? 0 : timesTen(next);
    boolean plain = !suffixed && times == 0;
    BigDecimal base = plain && tokens.first(token) != '1' ? null : digits.value(tokens.word(token));
    if (base == null) {
      return null;
    }
    if (times > 0) {
      Numeral ten = power(times);
      return ten == null ? null : power(token, ten.to(), base.multiply(ten.value()));
    }
    if (suffixed) {
      return scientific(token, base);
    }
    return base.compareTo(BigDecimal.TEN) == 0 ? powerOfTen(token) : null;
  }

  /** {@code 2.1 × 10^25}: the token of the ten, or 0. */
  private int timesTen(int token) {
    char sign = tokens.first(token);
    boolean times = sign == '×' || sign == '·' || tokens.is(token, 'x') || tokens.is(token, '*');
    boolean ten = token + 1 < tokens.size() && tokens.word(token + 1).equals("10");
    return times && ten ? token + 1 : 0;
  }

  private @Nullable Numeral scientific(int token, BigDecimal base) {
    String suffix = tokens.word(token + 1);
    if (suffix.length() < 2
        || suffix.length() > 3
        || Character.toLowerCase(suffix.charAt(0)) != 'e') {
      return null;
    }
    int exponent = number(suffix.substring(1));
    return exponent < 0 ? null : power(token, token + 2, base.scaleByPowerOfTen(exponent));
  }

  private @Nullable Numeral powerOfTen(int token) {
    int next = token + 1;
    if (tokens.glued(next) && Tokens.Kind.NUMBER == tokens.kind(next)) {
      return tenTo(token, next + 1, Digits.superscript(tokens.word(next)));
    }
    Hit words = hits.at(next, Category.POWER_OF);
    int at = words != null ? words.to() : next;
    while (words == null && at < tokens.size() && (tokens.is(at, '^') || tokens.is(at, '*'))) {
      at++;
    }
    boolean raised = at > next && at < tokens.size() && tokens.kind(at) == Kind.NUMBER;
    if (!raised) {
      return null;
    }
    Hit end = hits.at(at + 1, Category.POWER_END);
    boolean closed = end != null || words == null || spaced(words.from());
    return closed ? tenTo(token, end == null ? at + 1 : end.to(), number(tokens.word(at))) : null;
  }

  private boolean spaced(int token) {
    return !tokens.syllable(token) || Tokens.isSpacedSyllable(tokens.first(token));
  }

  private static @Nullable Numeral tenTo(int from, int to, int exponent) {
    boolean sensible = exponent >= 0 && exponent <= LARGEST_EXPONENT;
    return sensible ? power(from, to, BigDecimal.TEN.pow(exponent)) : null;
  }

  private static @Nullable Numeral power(int from, int to, BigDecimal value) {
    return value.compareTo(MOST) > 0 ? null : new Numeral(from, to, value, value, Form.POWER);
  }

  private static int number(String digits) {
    boolean plain = digits.length() <= 2 && digits.chars().allMatch(Character::isDigit);
    return plain && !digits.isEmpty() ? Integer.parseInt(digits) : -1;
  }

  /** Scale words after the digits, one after another: {@code 1 lakh crore}. */
  private Numeral scaled(Numeral number) {
    Numeral scaled = number;
    for (Hit scale = words.scaleAfter(scaled); scale != null; scale = words.scaleAfter(scaled)) {
      BigDecimal factor = java.util.Objects.requireNonNull(scale.sense().number());
      BigDecimal value = scaled.value().multiply(factor);
      if (value.abs().compareTo(MOST) > 0) {
        break;
      }
      scaled = new Numeral(scaled.from(), scale.to(), value, number.value(), Form.SCALED);
    }
    return scaled.scaled() ? words.halfMore(scaled) : scaled;
  }

  /** {@code plus or minus 3}. */
  private boolean eitherWay(int token) {
    Hit or = hits.at(token, Category.UNION);
    return or != null && or.sense().value().equals("or");
  }

  private Numeral negative(Numeral number) {
    int sign = number.from() - 1;
    if (sign < 0) {
      return number;
    }
    boolean word =
        tokens.kind(sign) == Kind.WORD && hits.has(sign, Category.MINUS) && !eitherWay(sign - 1);
    boolean signed = tokens.is(sign, '-') || tokens.is(sign, '−') || tokens.is(sign, '–');
    boolean free = signed && tokens.glued(number.from()) && !tokens.glued(sign);
    boolean opened = sign > 0 && (tokens.is(sign - 1, '(') || tokens.kind(sign - 1) == Kind.WORD);
    boolean start =
        sign == 0 || !tokens.glued(sign) && (opened || tokens.kind(sign - 1) == Kind.SIGN);
    return word || free && start ? number.negated(sign) : number;
  }
}
