package io.policyfacts.extractor.time;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts lengths of time from the date that the text names for them instead of from publication:
 * {@code over five years, starting in 2024}, {@code two years earlier}.
 */
final class AnchoredLengths {
  private static final int YEAR_LENGTH = 4;
  private static final int GAP = 2;
  private static final int FARTHEST = 14;
  private static final String LATER = "later";
  private static final Set<String> EARLIER = Set.of("earlier", "before");

  private final Hits hits;
  private final String thisYear;

  AnchoredLengths(Hits hits, String thisYear) {
    this.hits = hits;
    this.thisYear = thisYear;
  }

  /** Adds a time to those before it in the text. */
  void add(TimeSpan time, Sentence sentence, List<TimeSpan> times) {
    TimeSpan last = times.isEmpty() ? null : times.get(times.size() - 1);
    if (last != null && ahead(last) && starts(time) && time.from() - last.to() <= GAP) {
      String start = year(time.start());
      String end = Integer.toString(Integer.parseInt(start) + length(last) - 1);
      boolean pair = time.end() != null && !year(time.end()).equals(start);
      String until = pair ? Integer.toString(Integer.parseInt(end) + 1) : end;
      times.set(times.size() - 1, span(last.from(), time.to(), start, until));
      return;
    }
    times.add(last == null ? time : anchored(time, sentence, last));
  }

  private static TimeSpan span(int from, int to, @Nullable String start, String end) {
    return new TimeSpan(from, to, start, end, TimeSpan.Kind.OVER, true);
  }

  private TimeSpan anchored(TimeSpan time, Sentence sentence, TimeSpan last) {
    if (last.length() || last.start() == null && !later(time)) {
      return time;
    }
    int named = Integer.parseInt(year(last.start() == null ? last.end() : last.start()));
    if (earlier(time)) {
      int years = Integer.parseInt(thisYear) - Integer.parseInt(year(time.start()));
      String then = Integer.toString(named - years);
      return years == 0
          ? time
          : new TimeSpan(time.from(), time.to(), then, then, time.kind(), true);
    }
    if (later(time) && last.from() >= sentence.from()) {
      int years = Integer.parseInt(year(time.start())) - Integer.parseInt(thisYear);
      String then = plus(named, years);
      return years == 0
          ? time
          : new TimeSpan(time.from(), time.to(), then, then, time.kind(), true);
    }
    boolean inside = last.from() >= sentence.from() && time.from() - last.to() <= FARTHEST;
    if (!inside || named >= Integer.parseInt(thisYear)) {
      return time;
    }
    if (time.kind() == TimeSpan.Kind.BY && time.length()) {
      String first = time.start() == null ? thisYear : time.start();
      String end = plus(named, Integer.parseInt(year(time.end())) - Integer.parseInt(year(first)));
      return new TimeSpan(time.from(), time.to(), null, end, TimeSpan.Kind.BY, true);
    }
    return ahead(time)
        ? span(time.from(), time.to(), Integer.toString(named), plus(named, length(time)))
        : time;
  }

  private static String plus(int year, int years) {
    return Integer.toString(year + years);
  }

  private boolean earlier(TimeSpan time) {
    Hit word = hits.before(time.to(), Category.SPAN_PREPOSITION);
    return time.length()
        && time.start() != null
        && word != null
        && EARLIER.contains(word.sense().value());
  }

  private boolean later(TimeSpan time) {
    Hit word = hits.before(time.to(), Category.SPAN_POSTPOSITION);
    return time.length() && word != null && word.sense().value().equals(LATER);
  }

  /** A length of years from publication on. */
  private boolean ahead(TimeSpan time) {
    return time.length()
        && thisYear.equals(time.start())
        && time.end() != null
        && time.end().length() == YEAR_LENGTH;
  }

  private static boolean starts(TimeSpan time) {
    return time.kind() == TimeSpan.Kind.FROM && time.start() != null;
  }

  private static int length(TimeSpan time) {
    return Integer.parseInt(year(time.end())) - Integer.parseInt(year(time.start()));
  }

  private static String year(@Nullable String date) {
    return date == null ? "0" : date.substring(0, YEAR_LENGTH);
  }
}
