package io.policyfacts.extractor.resolve;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.metric.Claim;
import io.policyfacts.extractor.names.Name;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.quantity.Dimension;
import io.policyfacts.extractor.text.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The country of a claim: by what it is about, who does it, the places around, the currency. What
 * holds for the whole world has none.
 */
final class CountryResolver {
  private static final double HALF = 8;
  private static final String ROLE = "country";
  private static final String KIND = "COUNTRY";
  private static final Set<String> SHARED = Set.of("USD", "EUR");

  private final Story story;
  private final Clauses clauses;
  private final BearerTable table;

  CountryResolver(Story story, Clauses clauses, BearerTable table) {
    this.story = story;
    this.clauses = clauses;
    this.table = table;
  }

  @Nullable String resolve(Claim claim, @Nullable Bearer subject, @Nullable Bearer actor) {
    Map<String, Candidate> countries = new LinkedHashMap<>();
    bearer(countries, subject, Trait.SUBJECT);
    bearer(countries, actor, Trait.AGENT);
    ClauseRoles roles = new ClauseRoles(claim, clauses);
    Sentence sentence = claim.sentence();
    OtherAmounts others = new OtherAmounts(story.analysis(), claim, clauses.words());
    for (Name name : story.names().in(sentence)) {
      near(countries, name, claim.amount(), roles);
      parted(countries, name, others);
    }
    around(countries, story.lead(sentence), Trait.LEAD);
    around(countries, story.before(sentence, 1), Trait.BEFORE);
    around(countries, story.before(sentence, 2), Trait.EARLIER_FOCUS);
    around(countries, story.opening(sentence), Trait.TOPIC);
    around(countries, story.heading(sentence), Trait.HEADING);
    label(countries, story.label(sentence), Trait.LABEL);
    label(countries, story.label(story.opening(sentence)), Trait.HEADS_PARAGRAPH);
    whole(countries, claim);
    Bearer best = table.best(ROLE, claim.name(), roles.frame(), countries.values());
    return best == null ? null : best.text();
  }

  private static @Nullable Candidate of(Map<String, Candidate> countries, @Nullable String code) {
    return code == null ? null : countries.computeIfAbsent(code, c -> new Candidate(c, KIND, null));
  }

  private static void note(
      Map<String, Candidate> countries, @Nullable String code, Trait trait, double extent) {
    Candidate country = of(countries, code);
    if (country != null) {
      country.note(trait, extent);
    }
  }

  /** A company's seat tells less about where its numbers are than a programme's country. */
  private static void bearer(
      Map<String, Candidate> countries, @Nullable Bearer bearer, Trait trait) {
    if (bearer == null || bearer.name() == null) {
      return;
    }
    boolean company = bearer.name().is(Name.Type.COMPANY);
    Trait seat = trait == Trait.SUBJECT ? Trait.IN_SUBJECT : Trait.OWNER;
    note(countries, bearer.country(), company ? seat : trait, 1);
  }

  private void near(Map<String, Candidate> countries, Name name, Amount amount, ClauseRoles roles) {
    int distance = story.cues().distance(name.from(), name.to(), amount);
    double near = roles.leads(name) ? 1 : HALF / (HALF + distance);
    boolean behind = name.from() >= amount.to();
    Trait place = behind ? Trait.NEAR_BEHIND : Trait.NEAR_BEFORE;
    Trait body = behind ? Trait.LINKED : Trait.OBJECT;
    note(countries, name.country(), isPlace(name) ? place : body, near);
    if (isPlace(name)) {
      boolean into = story.analysis().hits().has(name.from() - 1, Category.PLACE_PREPOSITION);
      note(countries, name.country(), Trait.INTO, into ? near : 0);
      boolean here = into && behind && name.from() - amount.to() == 1;
      note(countries, name.country(), Trait.TARGET, here ? 1 : 0);
    }
  }

  private static void parted(Map<String, Candidate> countries, Name name, OtherAmounts others) {
    if (isPlace(name)) {
      note(countries, name.country(), Trait.APART, others.apart(name) ? 1 : 0);
      note(countries, name.country(), Trait.ADJACENT, others.adjacent(name) ? 1 : 0);
      note(countries, name.country(), Trait.TAKEN, others.taken(name) ? 1 : 0);
    }
  }

  private static boolean isPlace(Name name) {
    return switch (name.type()) {
      case COUNTRY, PLACE, DEMONYM, GOVERNMENT -> true;
      default -> false;
    };
  }

  private void around(Map<String, Candidate> countries, @Nullable Sentence sentence, Trait trait) {
    if (sentence != null) {
      for (Name name : story.names().in(sentence)) {
        note(countries, name.country(), trait, isPlace(name) ? 1 : 0.4);
      }
    }
  }

  private static void label(Map<String, Candidate> countries, @Nullable Name name, Trait trait) {
    if (name != null) {
      note(countries, name.country(), trait, isPlace(name) ? 1 : 0.4);
    }
  }

  /** What the article as a whole, the currency and words for the whole world say. */
  private void whole(Map<String, Candidate> countries, Claim claim) {
    note(countries, story.country(), Trait.MAIN, 1);
    for (Name name : story.topic().titled()) {
      note(countries, name.country(), Trait.TITLE, isPlace(name) ? 1 : 0.4);
    }
    Amount amount = claim.amount();
    if (amount.unit().is(Dimension.MONEY) && !SHARED.contains(amount.unit().name())) {
      note(countries, amount.unit().name().substring(0, 2), Trait.MEASURED, 1);
    }
    double world = world(claim);
    for (Map.Entry<String, Candidate> country : countries.entrySet()) {
      country.getValue().note(Trait.WHOLE, world);
      country.getValue().note(Trait.PROMINENCE, story.names().share(country.getKey()));
    }
  }

  private double world(Claim claim) {
    Sentence sentence = claim.sentence();
    return story.analysis().hits().within(sentence.from(), sentence.to(), Category.WORLD).stream()
        .mapToDouble(
            hit -> HALF / (HALF + story.cues().distance(hit.from(), hit.to(), claim.amount())))
        .max()
        .orElse(0);
  }
}
