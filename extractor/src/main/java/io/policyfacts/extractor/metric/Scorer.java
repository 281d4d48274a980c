package io.policyfacts.extractor.metric;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.lexicon.Sense;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.quantity.Numeral;
import io.policyfacts.extractor.resolve.Payers;
import io.policyfacts.extractor.resolve.Story;
import io.policyfacts.extractor.table.Place;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Stretch;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the surroundings of an amount speak for: the cues of its sentence by their nearness,
 * those of the line that introduces a list, those of the sentence before a little, and whose money
 * it may be.
 */
final class Scorer {
  private static final double LEAD_SHARE = 0.45;
  private static final double BEFORE_SHARE = 0.3;
  private static final double OF_IT = 1.3;
  private static final double LEADING = 0.9;
  private static final int WHOLE_REACH = 4;
  private static final int BRACKET_REACH = 10;
  private static final int OF_REACH = 5;
  private static final int REACH = 120;
  private static final String STAKE = "ownership_share";
  private static final String GROWTH = "growth_rate";
  private static final String SHARE = "share";
  private static final double PART = 0.6;
  private static final double LEVEL = 0.9;
  private static final double OTHERS = 0.3;
  private static final double SIDE = 0.6;

  private final Story story;
  private final Analysis analysis;
  private final Cues cues;
  private final Purses purses;
  private final IdentityHashMap<Sense, MetricCue> read = new IdentityHashMap<>();

  Scorer(Story story, Payers payers) {
    this.story = story;
    this.analysis = story.analysis();
    this.cues = story.cues();
    this.purses = new Purses(story, payers);
  }

  Scores score(Mention mention) {
    Scores scores = new Scores(mention);
    Amount amount = mention.amount();
    Sentence sentence = mention.sentence();
    int from = Math.max(sentence.from(), amount.from() - REACH);
    int to = Math.min(sentence.to(), amount.to() + REACH);
    int of = ofIt(amount);
    int behind = afterBracket(amount.to());
    Amount next = next(amount, sentence);
    Stretch leading = story.clauseSubject(amount, sentence);
    for (Hit hit : analysis.hits().within(from, to, Category.METRIC_CUE)) {
      if (hit.from() >= amount.outerFrom() && hit.to() <= amount.from()) {
        continue;
      }
      boolean said = hit.from() >= amount.to() && hit.to() <= of;
      boolean named = behind > amount.to() && hit.from() >= behind && hit.from() <= behind + 1;
      double near = named ? 1 : cues.nearness(hit, amount);
      boolean subject = leading != null && leading.holds(hit.from());
      near *= leads(hit, amount, next) ? OTHERS : 1;
      scores.add(cue(hit), said ? OF_IT : subject ? Math.max(LEADING, near) : near);
    }
    if (mention.dimension() == Dimension.MONEY) {
      purses.weigh(scores, mention);
    }
    if (mention.dimension() == Dimension.PERCENT) {
      percent(scores, amount);
    }
    if (!table(scores, amount)) {
      lead(scores, sentence);
    }
    return scores;
  }

  /** The next amount of the same sort in a sentence, or null. */
  private @Nullable Amount next(Amount amount, Sentence sentence) {
    for (Amount other : analysis.amountsWithin(sentence)) {
      if (other.from() >= amount.to() && other.unit().is(amount.unit().dimension())) {
        return other;
      }
    }
    return null;
  }

  /** {@code 2 billion at a valuation of 9 billion}: what leads to the next amount is said of it. */
  private boolean leads(Hit cue, Amount amount, @Nullable Amount next) {
    if (next == null || cue.from() < amount.to()) {
      return false;
    }
    boolean of = analysis.hits().has(cue.to(), Category.PARTITIVE);
    return next.outerFrom() == (of ? cue.to() + 1 : cue.to());
  }

  /** Where the phrase ends that says what money it is: {@code $2bn of private investment}. */
  private int ofIt(Amount amount) {
    int at = afterBracket(amount.to());
    boolean of =
        analysis.hits().has(at, Category.PARTITIVE) || analysis.hits().has(at, Category.MONEY_OF);
    if (!of || !amount.unit().is(Dimension.MONEY)) {
      return 0;
    }
    int end = at + 1;
    while (end < at + OF_REACH && !analysis.hits().has(end, Category.PHRASE_END)) {
      end++;
    }
    return end;
  }

  /** The token after a restatement in brackets: {@code €109 billion ($112 billion) of}. */
  private int afterBracket(int token) {
    int close = token;
    while (analysis.tokens().is(token, '(')
        && close < token + BRACKET_REACH
        && !analysis.tokens().is(close, ')')) {
      close++;
    }
    return analysis.tokens().is(close, ')') ? close + 1 : token;
  }

  private MetricCue cue(Hit hit) {
    return read.computeIfAbsent(hit.sense(), MetricCue::of);
  }

  /** The header of its column and the label of its row say what a figure in a table is. */
  private boolean table(Scores scores, Amount amount) {
    Place place = story.tables().at(amount.from());
    if (place == null) {
      return false;
    }
    for (Stretch cell : List.of(place.header(), place.label())) {
      for (Hit hit : analysis.hits().within(cell.from(), cell.to(), Category.METRIC_CUE)) {
        scores.add(cue(hit), 1);
      }
    }
    return true;
  }

  private void lead(Scores scores, Sentence sentence) {
    Sentence lead = leadOf(sentence);
    if (lead == null) {
      return;
    }
    double share = lead.block().kind() == Block.Kind.PROSE ? BEFORE_SHARE : LEAD_SHARE;
    for (Hit hit : analysis.hits().within(lead.from(), lead.to(), Category.METRIC_CUE)) {
      scores.add(cue(hit), share);
    }
  }

  /**
   * {@code rise to 80%} and {@code 40% of costs} say a share, {@code 51% of Acme} and {@code 30%
   * private} a stake.
   */
  private void percent(Scores scores, Amount amount) {
    Hits hits = analysis.hits();
    boolean level =
        hits.before(amount.outerFrom(), Category.RANGE_JOIN) != null
            || hits.before(amount.outerFrom(), Category.FROM) != null
            || hits.before(amount.outerFrom(), Category.LEVEL) != null;
    if (level) {
      scores.add(GROWTH, -LEVEL);
    } else if (hits.traits().decimalComma()
        && hits.before(amount.outerFrom(), Category.CHANGE_BEFORE) != null) {
      scores.add(GROWTH, LEVEL);
    }
    Hit of = hits.at(amount.to(), Category.PARTITIVE);
    boolean company = of != null && hits.has(of.to(), Category.COMPANY);
    if (company || hits.has(amount.to(), Category.PRIVATE_PARTY)) {
      scores.add(STAKE, SIDE);
    } else if (!named(amount) && (of != null || part(amount))) {
      scores.add(SHARE, PART);
    }
  }

  /** {@code of whom 40%}, {@code half its chips}; not {@code rose by half}. */
  private boolean part(Amount amount) {
    boolean by = analysis.hits().before(amount.outerFrom(), Category.CHANGE_BY) != null;
    return analysis.hits().before(amount.outerFrom(), Category.ANAPHOR) != null
        || amount.form() == Numeral.Form.FRACTION && !by;
  }

  /**
   * Whether what a percentage is of says its metric: {@code of the shares}, {@code of the vote}.
   */
  private boolean named(Amount amount) {
    return analysis
        .hits()
        .within(amount.from(), amount.to() + WHOLE_REACH, Category.METRIC_CUE)
        .stream()
        .anyMatch(hit -> !cue(hit).metric().equals(SHARE));
  }

  /** The line that introduces a list, or the sentence before in the same paragraph. */
  private @Nullable Sentence leadOf(Sentence sentence) {
    for (int i = sentence.index() - 1;
        i >= Math.max(0, sentence.index() - Story.FARTHEST_ABOVE);
        i--) {
      Sentence before = analysis.sentences().get(i);
      if (before.block().kind() == Block.Kind.LEAD) {
        return before;
      }
      boolean sameBlock = before.block().index() == sentence.block().index();
      if (sameBlock || before.block().kind() == Block.Kind.PROSE) {
        return sameBlock ? before : null;
      }
    }
    return null;
  }
}
