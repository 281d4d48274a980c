package io.policyfacts.extractor.time;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import io.policyfacts.extractor.time.TimeFinder.DatedSpan;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date that starts at a token: days, months, years, quarters, weekdays, relative times.
 */
final class CalendarDates {
  private static final int YEAR_DIGITS = 4;
  private static final int LAST_DAY = 31;
  private static final int MONTHS = 12;

  private static final Set<Category> UNITS =
      EnumSet.of(
          Category.SCALE,
          Category.MYRIAD,
          Category.CLASSIFIER,
          Category.PERCENT,
          Category.CURRENCY,
          Category.UNIT,
          Category.ACCELERATOR,
          Category.PEOPLE,
          Category.COMPUTE_SPEED);

  private final Tokens tokens;
  private final Hits hits;
  private final @Nullable RelativeTime anchor;
  private final MarkedDates marked;

  CalendarDates(Tokens tokens, Hits hits, @Nullable RelativeTime anchor) {
    this.tokens = tokens;
    this.hits = hits;
    this.anchor = anchor;
    this.marked = new MarkedDates(tokens, hits, anchor);
  }

  /**
   * The date that starts at a token, or null.
   *
   * @param coming whether a date without a year lies ahead
   */
  @Nullable DatedSpan at(int token, boolean coming) {
    if (token >= tokens.size()) {
      return null;
    }
    DatedSpan said = marked.at(token, coming);
    if (said != null) {
      return said;
    }
    if (tokens.kind(token) == Kind.NUMBER) {
      DatedSpan iso = iso(token);
      DatedSpan day = iso == null ? dayMonth(token, coming) : iso;
      DatedSpan digits = day == null ? dayFirst(token, coming) : day;
      return digits == null ? year(token) : digits;
    }
    DatedSpan relative = relative(token);
    DatedSpan part = yearPart(token);
    if (part != null && (relative == null || part.to() > relative.to())) {
      return part;
    }
    if (relative != null) {
      return relative;
    }
    DatedSpan month = monthDay(token, coming);
    return month != null ? month : weekday(token, coming);
  }

  /** Whether a date without a year can start at a token. */
  boolean mayStart(int token) {
    return tokens.kind(token) == Kind.NUMBER
        || hits.has(token, Category.TIME_STEP)
        || hits.has(token, Category.MONTH)
        || hits.has(token, Category.WEEKDAY);
  }

  private @Nullable DatedSpan relative(int token) {
    Hit hit = hits.at(token, Category.RELATIVE_TIME);
    if (hit == null || anchor == null) {
      return null;
    }
    Moment moment = anchor.resolve(hit.sense().value());
    return moment == null ? null : new DatedSpan(token, hit.to(), moment);
  }

  /** {@code 2025-02-18}. */
  private @Nullable DatedSpan iso(int token) {
    boolean dashes =
        token + 4 < tokens.size()
            && tokens.is(token + 1, '-')
            && tokens.is(token + 3, '-')
            && tokens.glued(token + 1)
            && tokens.glued(token + 2)
            && tokens.glued(token + 3)
            && tokens.glued(token + 4);
    if (!dashes) {
      return null;
    }
    int year = number(token, YEAR_DIGITS);
    Moment day =
        Moment.sensible(year) ? Moment.day(year, number(token + 2, 2), number(token + 4, 2)) : null;
    return day == null ? null : new DatedSpan(token, token + 5, day);
  }

  /** {@code 31/12/2025}, {@code 30/01}, where a language writes the day first. */
  private @Nullable DatedSpan dayFirst(int token, boolean coming) {
    if (!hits.traits().dayFirst() || !slash(token + 1)) {
      return null;
    }
    int day = number(token, 2);
    int month = number(token + 2, 2);
    if (day < 1 || day > LAST_DAY || month < 1 || month > MONTHS) {
      return null;
    }
    int year = slash(token + 3) ? number(token + YEAR_DIGITS, YEAR_DIGITS) : 0;
    if (Moment.sensible(year)) {
      Moment moment = Moment.day(year, month, day);
      return moment == null ? null : new DatedSpan(token, token + YEAR_DIGITS + 1, moment);
    }
    boolean padded = tokens.end(token + 2) - tokens.start(token + 2) == 2;
    Moment moment = anchor == null || !padded ? null : anchor.day(month, day, coming);
    return moment == null ? null : new DatedSpan(token, token + 3, moment);
  }

  private boolean slash(int token) {
    return tokens.is(token, '/') && tokens.glued(token) && tokens.glued(token + 1);
  }

  /** {@code 18 February 2025}, {@code 2nd of August}, {@code 18 de febrero de 2025}. */
  private @Nullable DatedSpan dayMonth(int token, boolean coming) {
    int day = number(token, 2);
    int at = token + 1;
    if (hits.has(at, Category.ORDINAL_SUFFIX) && tokens.glued(at)) {
      at++;
      at += hits.has(at, Category.OUT_OF) || ofWord(at) ? 1 : 0;
    }
    at = linked(at);
    Hit month = hits.at(at, Category.MONTH);
    if (day < 1 || day > LAST_DAY || month == null || tokens.glued(at)) {
      return null;
    }
    return dated(token, monthEnd(month), month, day, coming);
  }

  /** The token after the small word between day, month and year, or the same token. */
  private int linked(int token) {
    Hit link = hits.at(token, Category.DATE_LINK);
    return link == null ? token : link.to();
  }

  private boolean ofWord(int token) {
    Hit hit = hits.at(token, Category.PHRASE_END);
    return hit != null && hits.has(hit.to(), Category.MONTH);
  }

  /** {@code February 18, 2025}, {@code Feb. 18}, {@code February 2025}, {@code March}. */
  private @Nullable DatedSpan monthDay(int token, boolean coming) {
    Hit month = hits.at(token, Category.MONTH);
    if (month == null) {
      return null;
    }
    int at = monthEnd(month);
    int day = at < tokens.size() && tokens.kind(at) == Kind.NUMBER ? number(at, 2) : 0;
    if (day < 1 || day > LAST_DAY) {
      return dated(token, at, month, 0, coming);
    }
    int to = at + 1;
    to += hits.has(to, Category.ORDINAL_SUFFIX) && tokens.glued(to) ? 1 : 0;
    return dated(token, to, month, day, coming);
  }

  private int monthEnd(Hit month) {
    int to = month.to();
    boolean dot = tokens.is(to, '.') && tokens.glued(to);
    boolean shortName = tokens.end(to - 1) - tokens.start(month.from()) <= YEAR_DIGITS;
    return dot && shortName && to + 1 < tokens.size() ? to + 1 : to;
  }

  private @Nullable DatedSpan dated(int from, int to, Hit month, int day, boolean coming) {
    int number = Objects.requireNonNull(month.sense().number()).intValue();
    int comma = tokens.is(to, ',') ? to + 1 : linked(to);
    int year = comma < tokens.size() && tokens.kind(comma) == Kind.NUMBER ? number(comma, 4) : 0;
    if (Moment.sensible(year)) {
      Moment moment =
          day == 0 ? Moment.month(YearMonth.of(year, number)) : Moment.day(year, number, day);
      return moment == null ? null : new DatedSpan(from, comma + 1, moment);
    }
    if (anchor == null) {
      return null;
    }
    boolean ahead = ahead(from, coming);
    Moment moment = day == 0 ? anchor.month(number, ahead) : anchor.day(number, day, ahead);
    return moment == null ? null : new DatedSpan(from, to, moment);
  }

  /** {@code last March}, {@code next March}: the word before the month decides. */
  private boolean ahead(int token, boolean coming) {
    Hit month = hits.at(token, Category.MONTH);
    int to = month == null ? token : month.to();
    if ((tokens.is(to, '\'') || tokens.is(to, '’')) && tokens.glued(to)) {
      return false;
    }
    Hit step = hits.before(token, Category.TIME_STEP);
    return step == null ? coming : step.sense().value().equals("+");
  }

  private @Nullable DatedSpan weekday(int token, boolean coming) {
    Hit day = hits.at(token, Category.WEEKDAY);
    if (day == null || anchor == null) {
      return null;
    }
    int number = Objects.requireNonNull(day.sense().number()).intValue();
    return new DatedSpan(token, day.to(), anchor.weekday(number, coming));
  }

  /** {@code 2025}, {@code 2025-26}, {@code 2025/26}. */
  private @Nullable DatedSpan year(int token) {
    int year = number(token, YEAR_DIGITS);
    boolean inName = tokens.glued(token) && !opens(token - 1);
    if (!Moment.sensible(year) || inName || amount(token)) {
      return null;
    }
    int joint = token + 1;
    boolean pair = tokens.is(joint, '-') || tokens.is(joint, '/') || tokens.is(joint, '–');
    if (pair && tokens.glued(joint) && tokens.glued(joint + 1)) {
      int second = number(joint + 1, 2);
      if (second == (year + 1) % 100) {
        return new DatedSpan(token, joint + 2, Moment.years(year, year + 1));
      }
    }
    boolean unit = joint < tokens.size() && tokens.glued(joint) && tokens.kind(joint) == Kind.WORD;
    return unit ? null : new DatedSpan(token, token + 1, Moment.year(year));
  }

  /**
   * Digits that look like a year but are counted or priced: {@code RMB 2000}, {@code 2000 GPUs}.
   */
  private boolean amount(int token) {
    if (hits.before(token, Category.CURRENCY_SIGN) != null) {
      return true;
    }
    boolean dated = hits.before(token, Category.DATE_PREPOSITION) != null;
    int next = token + 1;
    boolean range = next + 1 < tokens.size() && "~∼～〜".indexOf(tokens.first(next)) >= 0;
    if (range && tokens.kind(next + 1) == Kind.NUMBER) {
      next += 2;
    }
    for (Hit hit : hits.within(next, next + 1)) {
      if (UNITS.contains(hit.sense().category()) && !dated) {
        return true;
      }
    }
    return false;
  }

  /** Signs after which a year may follow without a space. */
  private boolean opens(int token) {
    char sign = tokens.first(token);
    return "(-–—/\"'“‘[".indexOf(sign) >= 0 || hits.has(token, Category.YEAR_PART);
  }

  /** {@code the first quarter of 2026}, {@code Q3 2025}, {@code early 2024}, {@code FY2026}. */
  private @Nullable DatedSpan yearPart(int token) {
    Hit part = hits.at(token, Category.YEAR_PART);
    if (part == null) {
      return null;
    }
    int at = part.to();
    at += tokens.is(at, '-') || hits.has(at, Category.OUT_OF) || linking(at) ? 1 : 0;
    at = linked(at);
    if (at >= tokens.size() || tokens.kind(at) != Kind.NUMBER) {
      return partOfRelative(token, part, at);
    }
    int year = number(at, YEAR_DIGITS);
    if (!Moment.sensible(year)) {
      return null;
    }
    DatedSpan whole = tokens.glued(at) ? null : year(at);
    int to = whole == null ? at + 1 : whole.to();
    return new DatedSpan(token, to, part(part.sense().value(), year, whole));
  }

  /** {@code the third quarter of next year}. */
  private @Nullable DatedSpan partOfRelative(int token, Hit part, int at) {
    DatedSpan year = at < tokens.size() ? relative(at) : null;
    if (year == null || year.moment().start().length() != YEAR_DIGITS) {
      return null;
    }
    int number = Integer.parseInt(year.moment().start());
    return new DatedSpan(token, year.to(), part(part.sense().value(), number, null));
  }

  private boolean linking(int token) {
    return hits.has(token, Category.PHRASE_END) && token + 1 < tokens.size();
  }

  private static Moment part(String months, int year, @Nullable DatedSpan whole) {
    int dash = months.indexOf('-');
    if (dash < 0) {
      return whole == null ? Moment.year(year) : whole.moment();
    }
    int first = Integer.parseInt(months.substring(0, dash));
    int last = Integer.parseInt(months.substring(dash + 1));
    return Moment.months(YearMonth.of(year, first), YearMonth.of(year, last));
  }

  private int number(int token, int mostDigits) {
    int length = tokens.end(token) - tokens.start(token);
    if (tokens.kind(token) != Kind.NUMBER || length > mostDigits) {
      return -1;
    }
    int value = 0;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      int digit = tokens.text().charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return mostDigits == YEAR_DIGITS && length < YEAR_DIGITS ? -1 : value;
  }
}
