package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.resolve.ClauseWords.Kind;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.time.TimeSpan;

/** Whether a time can belong to an amount of its sentence. */
final class TimeBinding {
  private static final int OWN = 7;
  private static final int SIGHT = 2;

  private final Story story;
  private final Tokens tokens;
  private final Hits hits;
  private final Clauses clauses;
  private final ClauseWords words;

  TimeBinding(Story story, Clauses clauses) {
    this.story = story;
    this.tokens = story.analysis().tokens();
    this.hits = story.analysis().hits();
    this.clauses = clauses;
    this.words = clauses.words();
  }

  /** Whether the verb stands at the end of its clause, and times before its amounts. */
  boolean verbLast() {
    return clauses.verbLast();
  }

  /** Whether a verb or comma parts a time from an amount before it where verbs stand last. */
  boolean behindVerb(TimeSpan time, Amount amount) {
    boolean parted = false;
    for (int i = amount.to(); clauses.verbLast() && i < time.from(); i++) {
      parted |= tokens.is(i, ',') || hits.has(i, Category.STATUS);
    }
    return parted;
  }

  /** Whether another amount stands between that does not share the time. */
  boolean amountBetween(TimeSpan time, Amount amount) {
    int from = Math.min(time.to(), amount.to());
    int to = Math.max(time.from(), amount.from());
    for (Amount other : story.analysis().amountsWithin(from, to)) {
      boolean inside = other.to() <= to && !other.equals(amount);
      boolean counts =
          other.unit().known()
              || hits.has(other.to(), Category.ANAPHOR)
              || hits.endsBefore(other.outerFrom(), Category.FROM);
      boolean same = shares(amount, other) || other.from() >= time.to() && apposed(other, amount);
      if (inside && counts && !bracketed(other) && !same) {
        return true;
      }
    }
    return false;
  }

  /** {@code …, a rise of 265% on the year and of 22% on the quarter}: no verb between. */
  private boolean apposed(Amount other, Amount amount) {
    for (int i = other.to(); i < amount.outerFrom(); i++) {
      if (words.finite(i, other.from()) || tokens.is(i, ';')) {
        return false;
      }
    }
    return true;
  }

  private boolean bracketed(Amount amount) {
    return tokens.is(amount.outerFrom() - 1, '(');
  }

  /** {@code 9,000 jobs and 1,500 permanent ones over the decade}, {@code 19 of the 27}. */
  private boolean shares(Amount amount, Amount other) {
    Hit of = hits.at(amount.to(), Category.PARTITIVE);
    if (of != null && other.outerFrom() <= of.to() + 1) {
      return true;
    }
    boolean joined = false;
    for (int i = amount.to(); i < other.from(); i++) {
      joined |= hits.has(i, Category.UNION) && !words.stop(i);
      if (words.finite(i, amount.from()) || words.stop(i)) {
        return false;
      }
    }
    return joined && other.from() > amount.to();
  }

  /** Whether the verbs or signs between put the time into another clause. */
  boolean otherClause(TimeSpan time, Amount amount, Sentence sentence) {
    if (parted(time, amount)) {
      return true;
    }
    if (time.from() >= amount.to()) {
      boolean leads =
          clauses.verbBefore(amount.outerFrom(), sentence) < 0 || verbAt(amount.to(), sentence);
      int own = leads ? 1 : 0;
      return verbs(amount.to(), time.from(), sentence) > own;
    }
    boolean leads = time.from() <= sentence.from() + 1;
    return !leads
        && (verbs(time.to(), amount.from(), sentence) > 1 || inserted(time, amount, sentence));
  }

  private boolean verbAt(int token, Sentence sentence) {
    boolean next = !words.parts(token) && words.finite(token + 1, sentence.from());
    return next || words.finite(token, sentence.from());
  }

  /** Whether a leading time is still in sight of an amount. */
  boolean reaches(TimeSpan time, Amount amount, Sentence sentence) {
    return !parted(time, amount) && verbs(time.to(), amount.from(), sentence) <= SIGHT;
  }

  /** Whether a time stands before the colon of the list that an amount stands in. */
  boolean heads(TimeSpan time, Amount amount) {
    for (int i = time.to(); i < amount.from(); i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sign that ends a clause stands between. */
  boolean parted(TimeSpan time, Amount amount) {
    for (int i = Math.min(time.to(), amount.to()); i < Math.max(time.from(), amount.from()); i++) {
      if (tokens.is(i, ';')) {
        return true;
      }
    }
    return false;
  }

  private int verbs(int from, int to, Sentence sentence) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean verb = words.finite(i, sentence.from());
      count += verb && !words.finite(i - 1, sentence.from()) ? 1 : 0;
    }
    return count;
  }

  /** {@code , which the Senate passed in December,}: between commas, with a verb of its own. */
  boolean inserted(TimeSpan time, Amount amount, Sentence sentence) {
    boolean closed = false;
    for (int i = time.to(); i < amount.from(); i++) {
      closed |= tokens.is(i, ',');
    }
    for (int i = time.from() - 1; closed && i > sentence.from(); i--) {
      if (tokens.is(i, ',')) {
        return false;
      }
      boolean apart = hits.has(i, Category.STATUS) && tokens.is(i - 1, ',');
      boolean verb = words.is(i, Kind.PAST) || words.is(i, Kind.PARTICIPLE) || apart;
      if (verb && opened(i, sentence) || words.finite(i, sentence.from()) && comma(i, sentence)) {
        return true;
      }
    }
    return false;
  }

  private boolean opened(int verb, Sentence sentence) {
    int before = verb - 1;
    while (before > sentence.from() && words.is(before, Kind.ADVERB)) {
      before--;
    }
    return before <= sentence.from() || tokens.is(before, ',');
  }

  private boolean comma(int verb, Sentence sentence) {
    for (int i = verb; i > sentence.from(); i--) {
      if (tokens.is(i, ',')) {
        boolean as = words.is(i + 1, Kind.SUBORDINATOR) && words.is(i + 1, Kind.PREPOSITION);
        return words.is(i + 1, Kind.RELATIVE) || as;
      }
    }
    return false;
  }

  /** Whether a time before an amount follows another amount that it belongs to. */
  boolean taken(TimeSpan time, Amount amount, Sentence sentence) {
    if (time.to() > amount.from()) {
      return false;
    }
    for (Amount other : story.analysis().amountsWithin(sentence.from(), time.from())) {
      boolean near = other.to() <= time.from() && time.from() - other.to() <= OWN;
      boolean counts = other.unit().known() && !other.unit().is(Dimension.TIME);
      if (near && counts && clear(other.to(), time.from())) {
        return verbs(time.to(), amount.from(), sentence) > 0;
      }
    }
    return false;
  }

  private boolean clear(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';')) {
        return false;
      }
    }
    return true;
  }

  /** {@code more than in 2024}, {@code from a year earlier}: what a number is compared with. */
  boolean compares(TimeSpan time, boolean change) {
    boolean before = words.is(time.from() - 1, Kind.COMPARISON);
    boolean baseline = false;
    if (!change && !clauses.verbLast()) {
      return before;
    }
    for (Hit hit : hits.within(time.from() - 2, time.to(), Category.BASELINE)) {
      baseline |= hit.to() > time.from() && time.kind() != TimeSpan.Kind.BY;
    }
    return before || baseline;
  }

  /** {@code announced in February}: when it was told. */
  boolean telling(TimeSpan time) {
    Hit stage = hits.before(time.from(), Category.STAGE);
    boolean announced = stage != null && stage.sense().value().equals("announced");
    if (time.length()) {
      return false;
    }
    return announced || hits.before(time.from(), Category.SAYING) != null;
  }
}
