package io.policyfacts.extractor.time;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Numerals;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds dates and periods in a text, with the prepositions that say how they bind. */
public final class TimeFinder {
  private static final java.time.LocalDate UNKNOWN = java.time.LocalDate.of(2000, 1, 1);

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final Set<String> AHEAD = Set.of("planned", "potential");
  private static final int REACH = 80;
  private static final int NEAR = 10;
  private static final int COMMA = 4;
  private static final String TOLD = "past";
  private static final String ENDING = "end-";
  private static final String STARTING = "start-12";
  private static final int YEAR_MONTHS = 12;
  private static final String RANGE_SIGNS = "~〜～∼-–—";

  private final Tokens tokens;
  private final Hits hits;
  private final CalendarDates dates;
  private final Durations durations;
  private final RelativeTime anchor;
  private final AnchoredLengths lengths;

  /** Before each token: what the commas and semicolons up to there add to a distance. */
  private final int[] parted;

  /**
   * Finds times of one text.
   *
   * @param anchor resolves relative times
   */
  private TimeFinder(Tokens tokens, Hits hits, Numerals numerals, RelativeTime anchor) {
    this.anchor = anchor;
    this.tokens = tokens;
    this.hits = hits;
    this.lengths = new AnchoredLengths(hits, anchor.thisYear());
    this.dates = new CalendarDates(tokens, hits, anchor);
    this.durations = new Durations(hits, numerals, anchor);
    this.parted = parted(tokens);
  }

  /**
   * All times of a text in order.
   *
   * @param numerals reads its numbers
   * @param published day of publication, or null if unknown; then relative times are left out
   */
  public static List<TimeSpan> find(
      Tokens tokens,
      Hits hits,
      Numerals numerals,
      List<Sentence> sentences,
      java.time.@Nullable LocalDate published) {
    java.time.LocalDate day = published == null ? UNKNOWN : published;
    TimeFinder finder = new TimeFinder(tokens, hits, numerals, new RelativeTime(day));
    List<TimeSpan> times = new ArrayList<>();
    for (Sentence sentence : sentences) {
      finder.add(sentence, times);
    }
    return times;
  }

  /** Whether a time says its year, so that it is known without the day of publication. */
  public static boolean namesYear(Tokens tokens, TimeSpan time) {
    for (int i = time.from(); i < time.to(); i++) {
      boolean four = tokens.end(i) - tokens.start(i) == 4;
      boolean word = tokens.kind(i) == Tokens.Kind.WORD;
      boolean digits = Character.isDigit(tokens.text().charAt(tokens.end(i) - 1));
      if (digits && (four || word)) {
        return true;
      }
    }
    return false;
  }

  private void add(Sentence sentence, List<TimeSpan> times) {
    int token = sentence.from();
    while (token < sentence.to()) {
      int at = token;
      TimeSpan span = durations.at(token, () -> looksAhead(at, sentence));
      if (span == null) {
        boolean coming = dates.mayStart(token) && coming(token, sentence);
        DatedSpan dated = dates.at(token, coming);
        span = dated == null ? null : bound(dated, sentence, coming);
      }
      if (span == null) {
        token++;
      } else {
        lengths.add(span, sentence, times);
        token = Math.max(token + 1, span.to());
      }
    }
  }

  /** Whether the date lies ahead, which decides between the last March and the next. */
  private boolean coming(int token, Sentence sentence) {
    Hit preposition = hits.before(token, Category.DATE_PREPOSITION);
    String bound = preposition == null ? "" : preposition.sense().value();
    return switch (bound) {
      case "by" -> !told(token, sentence);
      case "until", "now" -> true;
      case "since" -> false;
      default -> looksAhead(token, sentence);
    };
  }

  private List<Hit> verbs(int token, Sentence sentence) {
    int from = Math.max(sentence.from(), token - REACH);
    return hits.within(from, Math.min(sentence.to(), token + REACH), Category.STATUS);
  }

  private boolean told(int token, Sentence sentence) {
    boolean verb = !verbs(token, sentence).isEmpty();
    return verb && !looksAhead(token, sentence);
  }

  /** The verb nearest to the date decides; {@code will be opened} looks ahead as a whole. */
  private boolean looksAhead(int token, Sentence sentence) {
    boolean ahead = false;
    int least = Integer.MAX_VALUE;
    int helped = -1;
    for (Hit verb : verbs(token, sentence)) {
      boolean coming = AHEAD.contains(verb.sense().value()) || verb.from() <= helped;
      helped = coming ? verb.to() + 1 : helped;
      int distance = distance(verb, token);
      if (distance <= least && verb.from() != token) {
        ahead = coming;
        least = distance;
      }
    }
    for (Hit verb : hits.within(Math.max(sentence.from(), token - NEAR), token, Category.VERB)) {
      if (verb.sense().value().equals(TOLD) && distance(verb, token) < least) {
        ahead = false;
        least = distance(verb, token);
      }
    }
    return ahead;
  }

  /** Words between; what another clause says counts as farther. */
  private int distance(Hit verb, int token) {
    return Math.abs(verb.from() - token) + Math.abs(parted[verb.from()] - parted[token]);
  }

  private static int[] parted(Tokens tokens) {
    int[] parted = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      parted[i + 1] = parted[i] + (tokens.is(i, ';') ? REACH : tokens.is(i, ',') ? COMMA : 0);
    }
    return parted;
  }

  private TimeSpan bound(DatedSpan date, Sentence sentence, boolean coming) {
    Hit preposition = preposition(date.from(), sentence);
    if (preposition == null && hits.has(date.to() - 1, Category.DATE_UNIT)
        || hits.has(date.to(), Category.DATE_POSTPOSITION)) {
      return followed(date, coming);
    }
    TimeSpan range = range(date, preposition, sentence, coming);
    if (range != null) {
      return range;
    }
    Moment m = date.moment();
    if (preposition == null) {
      return new TimeSpan(date.from(), date.to(), m.start(), m.end(), TimeSpan.Kind.BARE, false);
    }
    int from = preposition.from();
    String binding = preposition.sense().value();
    if (binding.equals(STARTING) && m.start().length() == YEAR_LENGTH) {
      return new TimeSpan(from, date.to(), m.start(), null, TimeSpan.Kind.FROM, false);
    }
    if (binding.startsWith(ENDING) && m.end().length() > YEAR_LENGTH) {
      return ending(date, preposition);
    }
    if (binding.equals(STARTING)) {
      YearMonth first = YearMonth.parse(date.moment().start().substring(0, MONTH_LENGTH));
      String last = first.plusMonths(YEAR_MONTHS - 1).toString();
      return new TimeSpan(from, date.to(), first.toString(), last, TimeSpan.Kind.BETWEEN, false);
    }
    return switch (preposition.sense().value()) {
      case "by", "until" -> new TimeSpan(from, date.to(), null, m.end(), TimeSpan.Kind.BY, false);
      case "now" ->
          new TimeSpan(from, date.to(), anchor.thisYear(), m.end(), TimeSpan.Kind.BETWEEN, false);
      case "since", "from" ->
          new TimeSpan(from, date.to(), m.start(), null, TimeSpan.Kind.FROM, false);
      default -> new TimeSpan(from, date.to(), m.start(), m.end(), TimeSpan.Kind.WITHIN, false);
    };
  }

  /** A date that the word behind it binds: {@code 2030년까지}, {@code 내년부터}. */
  private TimeSpan followed(DatedSpan date, boolean coming) {
    Hit behind = hits.at(date.to(), Category.DATE_POSTPOSITION);
    Moment m = date.moment();
    String binding = behind == null ? "" : behind.sense().value();
    int to = behind == null ? date.to() : behind.to();
    boolean dash =
        to < tokens.size()
            && (RANGE_SIGNS.indexOf(tokens.first(to)) >= 0 || hits.has(to, Category.RANGE_JOIN));
    DatedSpan last = binding.equals("from") || dash ? dates.at(dash ? to + 1 : to, coming) : null;
    if (last != null && last.moment().end().compareTo(m.start()) >= 0) {
      Hit until = hits.at(last.to(), Category.DATE_POSTPOSITION);
      int end = until == null ? last.to() : until.to();
      return new TimeSpan(
          date.from(), end, m.start(), last.moment().end(), TimeSpan.Kind.BETWEEN, false);
    }
    return switch (binding) {
      case "by", "until" -> new TimeSpan(date.from(), to, null, m.end(), TimeSpan.Kind.BY, false);
      case "from", "since" ->
          new TimeSpan(date.from(), to, m.start(), null, TimeSpan.Kind.FROM, false);
      default -> new TimeSpan(date.from(), to, m.start(), m.end(), TimeSpan.Kind.WITHIN, false);
    };
  }

  private @Nullable Hit preposition(int token, Sentence sentence) {
    for (int back = 0; back <= 2 && token - back > sentence.from(); back++) {
      Hit found = hits.before(token - back, Category.DATE_PREPOSITION);
      if (found != null && found.from() >= sentence.from()) {
        return found;
      }
      boolean skips = hits.has(token - back - 1, Category.ONE) || article(token - back - 1);
      if (!skips) {
        return null;
      }
    }
    return null;
  }

  private boolean article(int token) {
    return hits.has(token, Category.YEAR_PART) || hits.has(token, Category.COMMON);
  }

  /** {@code from 2021 to 2024}, {@code between 2021 and early 2024}, {@code 2021-2024}. */
  private @Nullable TimeSpan range(
      DatedSpan first, @Nullable Hit preposition, Sentence sentence, boolean coming) {
    int joint = first.to();
    if (joint >= sentence.to()) {
      return null;
    }
    boolean dash = tokens.is(joint, '-') || tokens.is(joint, '–') || tokens.is(joint, '—');
    boolean opened = hits.before(first.from(), Category.RANGE_OPEN) != null;
    boolean from = preposition != null && preposition.sense().value().equals("from");
    boolean to = hits.has(joint, Category.RANGE_JOIN) || until(joint);
    boolean and = opened && hits.has(joint, Category.UNION);
    boolean joined = hits.has(joint, Category.UNION) && year(first.moment());
    if (!(dash && tokens.glued(joint) || (from || opened) && to || and || joined)) {
      return null;
    }
    DatedSpan second = dates.at(joint + 1, coming);
    if (second != null && joined && !and && !follows(first.moment(), second.moment())) {
      return null;
    }
    if (second == null || second.moment().end().compareTo(first.moment().start()) < 0) {
      return null;
    }
    int start = opened ? first.from() - 1 : preposition == null ? first.from() : preposition.from();
    String a = first.moment().start();
    String b = second.moment().end();
    return new TimeSpan(start, second.to(), a, b, TimeSpan.Kind.BETWEEN, false);
  }

  /** {@code three months to January}: the months that end with a date. */
  private static TimeSpan ending(DatedSpan date, Hit preposition) {
    int months = Integer.parseInt(preposition.sense().value().substring(ENDING.length()));
    YearMonth last = YearMonth.parse(date.moment().end().substring(0, MONTH_LENGTH));
    String first = last.minusMonths(months - 1L).toString();
    return new TimeSpan(
        preposition.from(), date.to(), first, last.toString(), TimeSpan.Kind.BETWEEN, false);
  }

  private static boolean year(Moment moment) {
    return moment.start().length() == YEAR_LENGTH && moment.start().equals(moment.end());
  }

  /** {@code in 2027 and 2028}. */
  private static boolean follows(Moment first, Moment second) {
    return year(second) && Integer.parseInt(second.start()) == Integer.parseInt(first.start()) + 1;
  }

  private boolean until(int token) {
    Hit hit = hits.at(token, Category.DATE_PREPOSITION);
    return hit != null && hit.sense().value().equals("until");
  }

  /** A date before its preposition is known. */
  record DatedSpan(int from, int to, Moment moment) {}
}
