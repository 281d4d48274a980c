package io.policyfacts.cli.score;

import io.policyfacts.contracts.Fact;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** The fields of a fact that are held against gold once metric, value and unit are right. */
enum Field {
  COMPARISON((g, f) -> g.is(Fact.MILESTONE) || f.comparison().symbol().equals(g.comparator())),
  COUNTRY((g, f) -> g.acceptsCountry(f.country())),
  SUBJECT((g, f) -> NameMatch.right(g.subject(), f.subject())),
  ACTOR((g, f) -> NameMatch.right(g.actor(), f.actor())),
  STATUS((g, f) -> g.acceptsStatus(word(f.status()))),
  PERIOD((g, f) -> g.acceptsPeriod(f.period()));

  /** Those that a fact must have right to count as fully right. */
  static final Set<Field> FULL = Set.of(COUNTRY, SUBJECT, STATUS, PERIOD);

  @SuppressWarnings("ImmutableEnumChecker") // the predicates are lambdas without state
  private final BiPredicate<GoldFact, Fact> right;

  Field(BiPredicate<GoldFact, Fact> right) {
    this.right = right;
  }

  boolean right(GoldFact gold, Fact fact) {
    return right.test(gold, fact);
  }

  /** The field's name as gold and facts have it. */
  String label() {
    return word(this);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
