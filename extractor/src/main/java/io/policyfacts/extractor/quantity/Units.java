package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.lexicon.Sense;
import io.policyfacts.extractor.quantity.Numeral.Form;
import io.policyfacts.extractor.text.Tokens;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the unit that stands with a number: a sign before it, a name or a counted noun after. */
public final class Units {
  /** No count of anything but a computer's operations is larger. */
  private static final BigDecimal HUGE = BigDecimal.TEN.pow(14);

  /** From here on a number after a weak sign is money. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Category[] MEASURES = {
    Category.COMPUTE_SPEED, Category.OPERATIONS, Category.UNIT, Category.TIMES
  };

  private final Tokens tokens;
  private final Hits hits;
  private final NounPhrases nouns;
  private final WordNumerals words;
  private final Classifiers classifiers;

  Units(Tokens tokens, Hits hits, NounPhrases nouns) {
    this.tokens = tokens;
    this.hits = hits;
    this.nouns = nouns;
    this.words = new WordNumerals(tokens, hits);
    this.classifiers = new Classifiers(tokens, hits);
  }

  /** The number with its unit. */
  Reading read(Numeral number) {
    Hit sign = hits.before(number.from(), Category.CURRENCY_SIGN);
    if (sign != null && near(sign, number.from())) {
      return money(number, sign);
    }
    Hit weak = hits.before(number.from(), Category.WEAK_CURRENCY_SIGN);
    if (weak != null && near(weak, number.from()) && large(number)) {
      return money(number, weak);
    }
    Hit unit = hits.before(beforeHyphen(number.from()), Category.UNIT_BEFORE);
    if (unit != null) {
      return new Reading(number, measured(unit.sense()), unit.from(), number.to(), false);
    }
    Reading after = after(number);
    return after != null
        ? after
        : new Reading(number, Unit.NONE, number.from(), number.to(), false);
  }

  private int beforeHyphen(int token) {
    return tokens.is(token - 1, '-') && tokens.glued(token) && tokens.glued(token - 1)
        ? token - 1
        : token;
  }

  private static boolean large(Numeral number) {
    return number.scaled() || number.value().compareTo(LARGE) >= 0;
  }

  /** {@code an hour and a half}, or null. */
  @Nullable Reading oneAndPart(int token) {
    Hit unit = hits.has(token, Category.ONE) ? hits.at(token + 1, Category.UNIT) : null;
    if (unit == null || !hits.has(unit.to(), Category.NUMBER_JOIN)) {
      return null;
    }
    BigDecimal one = BigDecimal.ONE;
    Numeral whole = new Numeral(token, unit.to(), one, one, Form.WORDS);
    Numeral mixed = words.fractionAfter(whole);
    return mixed == null
        ? null
        : new Reading(mixed, measured(unit.sense()), token, mixed.to(), false);
  }

  /** {@code one adult in four}: a part of what is counted, or the same reading. */
  Reading shared(Reading reading) {
    Numeral few = reading.number();
    Hit join = few.form() == Form.WORDS ? hits.at(reading.to(), Category.OUT_OF) : null;
    boolean counted = reading.unit().known() && !reading.unit().is(Dimension.TIME);
    Hit all = join == null || !counted ? null : hits.at(join.to(), Category.NUMBER);
    BigDecimal whole = all == null ? null : all.sense().number();
    if (all == null || whole == null || whole.compareTo(few.value()) <= 0 || counts(all.to())) {
      return reading;
    }
    BigDecimal value = few.value().divide(whole, Digits.PRECISION);
    Numeral share = new Numeral(few.from(), few.to(), value, value, Form.FRACTION);
    return new Reading(share, reading.unit(), reading.from(), all.to(), false);
  }

  /** Whether what stands after a number may be counted by it. */
  private boolean counts(int token) {
    return !phraseEnds(token)
        && nouns.after(token, new Numeral(token, token, HUNDRED, HUNDRED, Form.WORDS)) != null
        && !hits.has(token, Category.VERB);
  }

  private boolean near(Hit sign, int number) {
    int gap = tokens.start(number) - tokens.end(number - 1);
    boolean code = sign.to() - sign.from() == 1 && tokens.kind(sign.from()) == Tokens.Kind.WORD;
    return gap <= 1 && !(code && gap == 0 && tokens.is(sign.to() - 1, '-'));
  }

  private Reading money(Numeral number, Hit sign) {
    int to = number.to();
    Hit link = number.form() == Form.SCALED ? hits.at(to, Category.UNIT_LINK) : null;
    Hit name = hits.at(link == null ? to : link.to(), Category.CURRENCY);
    if (link != null && name != null) {
      Unit named = Unit.of(Dimension.MONEY, name.sense().value());
      return new Reading(number, named, sign.from(), name.to(), true);
    }
    boolean repeated = name != null && name.sense().value().equals(sign.sense().value());
    int end = repeated && name != null ? name.to() : to;
    Unit unit = Unit.of(Dimension.MONEY, sign.sense().value());
    return new Reading(number, unit, sign.from(), end, true);
  }

  private @Nullable Reading after(Numeral number) {
    int at = number.to();
    boolean hyphen = tokens.is(at, '-') && tokens.glued(at) && tokens.glued(at + 1);
    int next = hyphen ? at + 1 : at;
    Reading direct = direct(number, next);
    if (direct != null) {
      return direct;
    }
    int linked = linked(number, at);
    if (linked > at) {
      return after(number, linked);
    }
    Reading letter = hyphen ? null : letter(number, at);
    if (letter != null) {
      return letter;
    }
    if (number.form() == Form.WORDS && Tokens.isSpacedSyllable(tokens.first(number.from()))) {
      return null;
    }
    NounPhrase phrase = hyphen ? nouns.compound(next, number) : nouns.after(next, number);
    return phrase == null ? null : counting(number, phrase);
  }

  private static Reading counting(Numeral number, NounPhrase phrase) {
    return new Reading(number, phrase.unit(), number.from(), phrase.to(), false);
  }

  /** The unit or noun after the small word that links it to the number, or null. */
  private @Nullable Reading after(Numeral number, int linked) {
    Reading direct = direct(number, linked);
    NounPhrase phrase = direct == null ? nouns.counted(linked, number) : null;
    return phrase == null ? direct : counting(number, phrase);
  }

  /** {@code millones de euros}, {@code un centenar de GPU}: where the unit starts, or the token. */
  private int linked(Numeral number, int at) {
    boolean noun =
        number.form() == Form.SCALED
            || number.value().compareTo(MILLION) >= 0
            || hits.endsBefore(at, Category.COUNTER);
    Hit link = noun ? hits.at(at, Category.UNIT_LINK) : null;
    return link == null ? at : link.to();
  }

  private @Nullable Reading direct(Numeral number, int at) {
    Reading share = share(number);
    if (share != null) {
      return share;
    }
    Hit currency = hits.at(at, Category.CURRENCY);
    if (currency == null && (tokens.glued(at) || upperCaseCode(at) || signBehind(at))) {
      currency = hits.at(at, Category.CURRENCY_SIGN);
    }
    if (currency != null) {
      return reading(number, Unit.of(Dimension.MONEY, currency.sense().value()), currency);
    }
    Hit scaled = hits.at(at, Category.SCALED_CURRENCY);
    if (scaled != null) {
      Numeral whole = number.times(new BigDecimal(scaled.sense().head()));
      return reading(whole, Unit.of(Dimension.MONEY, scaled.sense().tail()), scaled);
    }
    Hit cent = hits.at(at, Category.CURRENCY_CENT);
    if (cent != null) {
      Numeral whole = number.times(BigDecimal.ONE.divide(HUNDRED));
      return reading(whole, Unit.of(Dimension.MONEY, cent.sense().value()), cent);
    }
    Hit point = number.form() == Form.FRACTION ? hits.at(at, Category.FRACTION_UNIT) : null;
    Hit percent = point == null ? hits.at(at, Category.PERCENT) : point;
    if (percent != null) {
      return tenths(number, percent);
    }
    Reading operations = operations(number, at);
    if (operations != null) {
      return operations;
    }
    Hit measure = null;
    for (Category category : MEASURES) {
      Hit hit = hits.at(at, category);
      measure = hit != null && (measure == null || hit.to() > measure.to()) ? hit : measure;
    }
    Hit noun = measure == null ? nouns.together(at) : null;
    if (noun != null) {
      return reading(number, unit(noun.sense(), false), noun);
    }
    Hit rank = hits.at(at, Category.RANK_SUFFIX);
    if (rank != null && number.form() == Form.DIGITS) {
      return reading(number, Unit.of(Dimension.RANK, "rank"), rank);
    }
    Hit classifier = hits.at(at, Category.CLASSIFIER);
    boolean counts =
        classifier != null && (measure == null || classifier.to() > measure.to()) && near(at);
    if (counts && classifier != null) {
      return classifiers.read(number, classifier);
    }
    return measure == null ? null : measure(number, measure);
  }

  /** {@code 절반}, {@code 10명 중 7명}: a part of a whole without a word for per cent. */
  private @Nullable Reading share(Numeral number) {
    Unit percent = Unit.of(Dimension.PERCENT, "%");
    if (hits.has(number.from(), Category.PERCENT_WORD)) {
      return new Reading(number, percent, number.from(), number.to(), false);
    }
    boolean whole =
        number.form() == Form.FRACTION
            && !hits.within(number.from(), number.to(), Category.WHOLE_FIRST).isEmpty();
    if (!whole) {
      return null;
    }
    Hit counted = hits.at(number.to(), Category.CLASSIFIER);
    int to = counted == null ? number.to() : counted.to();
    return new Reading(number.times(HUNDRED), percent, number.from(), to, false);
  }

  /** A word that only counts stands at most one space behind its number. */
  private boolean near(int token) {
    return tokens.start(token) - tokens.end(token - 1) <= 1 && !tokens.startsCell(token);
  }

  /** A unit of one letter, glued to digits: {@code 1.97m}, {@code 50p}. */
  private @Nullable Reading letter(Numeral number, int at) {
    Hit letter = hits.at(at, Category.UNIT_LETTER);
    if (letter == null
        || number.form() != Numeral.Form.DIGITS
        || !tokens.glued(at) && !phraseEnds(letter.to())) {
      return null;
    }
    String[] parts = letter.sense().value().split("\\|", -1);
    return parts[1].equals("cent")
        ? reading(
            number.times(BigDecimal.ONE.divide(HUNDRED)),
            Unit.of(Dimension.MONEY, parts[2]),
            letter)
        : reading(number, measured(letter.sense()), letter);
  }

  private boolean phraseEnds(int token) {
    return token >= tokens.size()
        || tokens.kind(token) == Tokens.Kind.SIGN
        || hits.has(token, Category.PHRASE_END);
  }

  /** {@code 3 Mrd. €}: where a comma is the decimal sign, a currency's stands behind a space. */
  private boolean signBehind(int at) {
    return hits.traits().decimalComma()
        && at < tokens.size()
        && tokens.kind(at) == Tokens.Kind.SIGN
        && !tokens.startsCell(at)
        && !(at + 1 < tokens.size()
            && tokens.glued(at + 1)
            && tokens.kind(at + 1) == Tokens.Kind.NUMBER);
  }

  private boolean upperCaseCode(int at) {
    return at < tokens.size() && tokens.end(at) - tokens.start(at) == 3 && tokens.capitalised(at);
  }

  private Reading measure(Numeral number, Hit measure) {
    Hit speed = hits.at(measure.to(), Category.PER_SECOND);
    int to = speed == null ? measure.to() : speed.to();
    return new Reading(number, unit(measure.sense(), speed != null), number.from(), to, false);
  }

  /** {@code 100 quintillion operations per second}, {@code 300 million calculations}. */
  private @Nullable Reading operations(Numeral number, int at) {
    Hit operations = hits.at(at, Category.MAYBE_OPERATIONS);
    if (operations == null) {
      return null;
    }
    boolean timed = hits.has(operations.to(), Category.PER_SECOND);
    boolean huge = number.value().compareTo(HUGE) > 0;
    Sense one = new Sense(Category.OPERATIONS, "1", BigDecimal.ONE);
    Hit each = hits.before(number.from(), Category.PER_SECOND);
    if (each != null) {
      Unit speed = unit(one, true);
      return new Reading(number, speed, each.from(), operations.to(), false);
    }
    return timed || huge ? measure(number, new Hit(operations.from(), operations.to(), one)) : null;
  }

  /** Per cent, or tenths that its value says how many per cent they are: {@code 四成半}. */
  private Reading tenths(Numeral number, Hit percent) {
    String times = percent.sense().tail();
    if (times.isEmpty()) {
      return reading(number, percent(percent.sense()), percent);
    }
    Hit half = hits.at(percent.to(), Category.FRACTION);
    BigDecimal part = half == null ? BigDecimal.ZERO : factor(half.sense());
    BigDecimal value = number.value().add(part).multiply(new BigDecimal(times));
    Numeral parts = new Numeral(number.from(), number.to(), value, value, number.form());
    return reading(parts, percent(percent.sense()), half == null ? percent : half);
  }

  private static Unit percent(Sense sense) {
    boolean plain = sense.head().equals("%");
    return Unit.of(plain ? Dimension.PERCENT : Dimension.POINTS, sense.head());
  }

  private static Reading reading(Numeral number, Unit unit, Hit hit) {
    return new Reading(number, unit, number.from(), hit.to(), false);
  }

  /** The unit that a lexicon entry stands for. */
  public static Unit unit(Sense sense, boolean perSecond) {
    return switch (sense.category()) {
      case COMPUTE_SPEED -> new Unit(Dimension.SPEED, "FLOP/s", factor(sense));
      case OPERATIONS ->
          perSecond
              ? new Unit(Dimension.SPEED, "FLOP/s", factor(sense))
              : new Unit(Dimension.OPERATIONS, "FLOP", factor(sense));
      case UNIT -> measured(sense);
      case TIMES -> Unit.of(Dimension.MULTIPLE, "");
      case ACCELERATOR -> Unit.of(Dimension.ACCELERATOR, sense.head());
      case MAYBE_ACCELERATOR -> Unit.of(Dimension.MAYBE_ACCELERATOR, sense.head());
      case PARAMETER -> Unit.of(Dimension.PARAMETERS, sense.head());
      case PEOPLE -> Unit.of(Dimension.PEOPLE, sense.head());
      case FACILITY -> Unit.of(Dimension.FACILITIES, sense.head());
      default -> Unit.of(Dimension.OTHER, sense.head());
    };
  }

  private static BigDecimal factor(Sense sense) {
    return Objects.requireNonNull(sense.number());
  }

  private static Unit measured(Sense sense) {
    String[] parts = sense.value().split("\\|", -1);
    Dimension dimension =
        switch (parts[1]) {
          case "power" -> Dimension.POWER;
          case "energy" -> Dimension.ENERGY;
          case "time" -> Dimension.TIME;
          case "multiple" -> Dimension.MULTIPLE;
          case "percent" -> Dimension.PERCENT;
          default -> Dimension.MEASURE;
        };
    return new Unit(dimension, parts[0], new BigDecimal(parts[2]));
  }
}
