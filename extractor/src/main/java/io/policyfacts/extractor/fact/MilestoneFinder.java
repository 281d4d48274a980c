package io.policyfacts.extractor.fact;

import io.policyfacts.contracts.Comparison;
import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.metric.Metric;
import io.policyfacts.extractor.metric.MetricTable;
import io.policyfacts.extractor.metric.Relevance;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.quantity.Unit;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.table.Place;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Stretch;
import io.policyfacts.extractor.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dated events of something named: an event's cue near a date, in a sentence with a bearer. */
final class MilestoneFinder {
  private static final int FARTHEST = 9;
  private static final String STATE = "at";
  private static final Set<String> EFFECTS = Set.of("opens", "applies", "completed");

  private final Story story;
  private final Analysis analysis;
  private final Relevance relevance;
  private final Metric metric;

  MilestoneFinder(Story story, Relevance relevance, MetricTable metrics) {
    this.story = story;
    this.analysis = story.analysis();
    this.relevance = relevance;
    this.metric = metrics.of(Dimension.DATE).get(0);
  }

  List<Claim> find() {
    List<Claim> claims = new ArrayList<>();
    for (TimeSpan time : analysis.times()) {
      Sentence sentence = analysis.sentenceAt(time.from());
      Claim claim = claim(time, sentence);
      if (claim != null) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private @Nullable Claim claim(TimeSpan time, Sentence sentence) {
    Claim listed = listed(time, sentence);
    if (listed != null) {
      return listed;
    }
    if (!dated(time)
        || !relevance.admits(sentence)
        || sentence.block().kind() == Block.Kind.HEADING) {
      return null;
    }
    Amount amount = amount(time);
    Hit event = event(sentence, amount);
    return event == null || taken(amount, event) || news(time, event) || !borne(sentence)
        ? null
        : new Claim(amount, sentence, metric, event.sense().value());
  }

  /**
   * A date with a preposition, or one that says itself which it is ({@code next spring}); not one
   * that a state is told for ({@code as of 30 June}).
   */
  private boolean dated(TimeSpan time) {
    boolean relative =
        Stream.of(Category.RELATIVE_TIME, Category.TIME_STEP)
            .anyMatch(kind -> !analysis.hits().within(time.from(), time.to(), kind).isEmpty());
    Hit opening = analysis.hits().at(time.from(), Category.DATE_PREPOSITION);
    boolean state = opening != null && opening.sense().value().equals(STATE);
    boolean bare = time.kind() == TimeSpan.Kind.BARE && !analysis.hits().traits().bareDates();
    return !state && !time.length() && (relative || !bare);
  }

  /** What was decided around publication is the news itself; what took effect then is not. */
  private boolean news(TimeSpan time, Hit event) {
    return !EFFECTS.contains(event.sense().value()) && story.newsDay(time);
  }

  /** A date in a table below the name of an event. */
  private @Nullable Claim listed(TimeSpan time, Sentence sentence) {
    Place place = story.tables().at(time.from());
    if (place == null || place.column() == 0 || time.length()) {
      return null;
    }
    Stretch header = place.header();
    List<Hit> events = analysis.hits().within(header.from(), header.to(), Category.EVENT);
    return events.isEmpty()
        ? null
        : new Claim(amount(time), sentence, metric, events.get(0).sense().value());
  }

  /** Something named, here or in the sentence before, or a noun or pronoun that stands for it. */
  private boolean borne(Sentence sentence) {
    Sentence before = story.before(sentence, 1);
    return named(sentence)
        || story.topic().thing().isPresent() && refers(sentence)
        || before != null && named(before);
  }

  private boolean named(Sentence sentence) {
    return story.names().in(sentence).stream()
        .anyMatch(
            name ->
                name.is(Name.Type.BODY) && !name.known()
                    || name.is(Name.Type.PROGRAMME)
                    || name.is(Name.Type.THING)
                    || name.is(Name.Type.COMPANY));
  }

  private boolean refers(Sentence sentence) {
    return Stream.of(Category.PRONOUN, Category.REFERENCE, Category.SUBJECT_NOUN)
        .anyMatch(kind -> !analysis.hits().within(sentence.from(), sentence.to(), kind).isEmpty());
  }

  /** The event that the date's verb names, else the nearest. */
  private @Nullable Hit event(Sentence sentence, Amount amount) {
    Stretch verb = story.governingVerb(amount, sentence);
    Hit best = null;
    int least = FARTHEST + 1;
    for (Hit hit : analysis.hits().within(sentence.from(), sentence.to(), Category.EVENT)) {
      boolean governs = verb != null && verb.holds(hit.from());
      int distance = governs ? 0 : story.cues().distance(hit.from(), hit.to(), amount);
      if (distance < least) {
        best = hit;
        least = distance;
      }
    }
    return best;
  }

  /** The date belongs to a number that stands nearer to it than the event does. */
  private boolean taken(Amount date, Hit event) {
    int reach = story.cues().distance(event.from(), event.to(), date);
    for (Amount other : analysis.amountsWithin(analysis.sentenceAt(date.from()))) {
      boolean unit = other.unit().known() && claims(other.unit().dimension());
      if (unit && story.cues().distance(other.from(), other.to(), date) < reach) {
        return true;
      }
    }
    return false;
  }

  private static boolean claims(Dimension dimension) {
    return dimension != Dimension.TIME
        && dimension != Dimension.MEASURE
        && dimension != Dimension.OTHER;
  }

  private static Amount amount(TimeSpan time) {
    return new Amount(
        time.from(),
        time.to(),
        time.from(),
        time.to(),
        time.from(),
        null,
        null,
        Comparison.EQUAL,
        false,
        Unit.of(Dimension.DATE, "date"),
        true,
        Numeral.Form.WORDS);
  }
}
