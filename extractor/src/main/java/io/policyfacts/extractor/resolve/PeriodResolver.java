package io.policyfacts.extractor.resolve;

import io.policyfacts.contracts.Period;
import io.policyfacts.contracts.PublicationDate;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.time.TimeSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time that a claim is about: the nearest one that no other amount stands before. */
final class PeriodResolver {
  private static final int FARTHEST = 14;
  private static final int LEADING = 4;
  private static final int NEWS_DAYS = 12;
  private static final int DAY_LENGTH = 10;

  private final Story story;

  PeriodResolver(Story story) {
    this.story = story;
  }

  @Nullable Period resolve(Claim claim) {
    List<TimeSpan> times = times(claim.sentence());
    TimeSpan best = null;
    int least = FARTHEST + 1;
    for (TimeSpan time : times) {
      int distance = distance(time, claim);
      if (distance < least) {
        best = time;
        least = distance;
      }
    }
    if (best == null) {
      best = leading(times, claim.sentence());
    }
    return best == null ? null : best.period();
  }

  private int distance(TimeSpan time, Claim claim) {
    Amount amount = claim.amount();
    int distance = story.cues().distance(time.from(), time.to(), amount);
    boolean between = amountBetween(time, amount);
    boolean before = time.to() <= amount.from();
    return distance + (between ? FARTHEST : 0) + (before ? 2 : 0);
  }

  private boolean amountBetween(TimeSpan time, Amount amount) {
    int from = Math.min(time.to(), amount.to());
    int to = Math.max(time.from(), amount.from());
    for (Amount other : story.analysis().amounts()) {
      boolean inside = !other.equals(amount) && other.from() >= from && other.to() <= to;
      if (inside && other.unit().known() && !bracketed(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean bracketed(Amount amount) {
    return story.analysis().tokens().is(amount.outerFrom() - 1, '(');
  }

  /** A time at the head of a sentence holds for all of it. */
  private static @Nullable TimeSpan leading(List<TimeSpan> times, Sentence sentence) {
    for (TimeSpan time : times) {
      if (time.from() <= sentence.from() + LEADING) {
        return time;
      }
    }
    return null;
  }

  /** The times of a sentence, without the days on which the news was made. */
  List<TimeSpan> times(Sentence sentence) {
    List<TimeSpan> found = new ArrayList<>();
    for (TimeSpan time : story.analysis().times()) {
      if (time.from() >= sentence.from() && time.to() <= sentence.to() && !newsDay(time)) {
        found.add(time);
      }
    }
    return found;
  }

  private boolean newsDay(TimeSpan time) {
    PublicationDate published = story.article().publishedAt();
    String start = time.start() != null ? time.start() : time.end();
    if (published == null || start == null || start.length() < DAY_LENGTH) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(LocalDate.parse(start), published.firstDay());
    return Math.abs(days) <= NEWS_DAYS;
  }
}
